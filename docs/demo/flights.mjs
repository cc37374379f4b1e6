// The question of flights.py, asked from Node.js.
//
// usage: node flights.mjs FOLDER RESULT.csv
import pl from "../../node-binding/index.js";

const [folder, result] = process.argv.slice(2);

const flights = pl.scanParquet(`${folder}/flights.parquet`);
const airlines = pl.scanCSV(`${folder}/airlines.csv`);
const planes = pl.scanParquet(`${folder}/planes.parquet`);

const top = await flights
  .filter(pl.col("arr_delay").isNotNull().and(pl.col("distance").gt(500)))
  .join(airlines, { on: "carrier" })
  .join(planes.select("tailnum", "manufacturer", "seats"), { on: "tailnum" })
  .groupBy(["name", "manufacturer"])
  .agg(
    pl.len().alias("flights"),
    pl.col("seats").sum(),
    pl.col("dest").nUnique().alias("cities"),
    pl.col("arr_delay").mean().round(2).alias("mean_delay"),
    pl.col("arr_delay").median().alias("median"),
  )
  .sort("flights", true)
  .head(10)
  .collect();

console.log(top.toString());
top.writeCSV(result);
