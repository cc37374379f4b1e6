//! Rows that go to a file or a function as they come.

use std::sync::Arc;

use polarslike_core::interop::check_objects;
use polarslike_core::{DataFrame, DataType, Name, Result, Schema, bail};
use polarslike_io::{FileSink, Output};
use polarslike_plan::{BatchSink, Expr, LogicalPlan, Node, PartitionSink, Sink, WrittenFile, cast_to, deep};

use super::{Opener, frame_pipe};
use crate::expression::PhysicalExpr;
use crate::pipeline::Pipe;
use crate::sinks::{InOrder, OrderedStep, Partitions, ToFile, ToFunction, ToPartitions};

impl Opener<'_> {
    pub(super) fn sink(&self, sink: &Sink, input: &LogicalPlan) -> Result<Pipe> {
        self.write(sink, input)?;
        Ok(frame_pipe(&DataFrame::new(vec![])?))
    }

    /// Writes the rows; returns the files that have them.
    fn write(&self, sink: &Sink, input: &LogicalPlan) -> Result<Vec<WrittenFile>> {
        match sink {
            Sink::File(sink) => Ok(vec![self.sink_file(sink, input)?]),
            Sink::Partitions(sink) => self.sink_partitions(sink, input),
            Sink::Batches(sink) => self.sink_batches(sink, input).map(|()| Vec::new()),
            Sink::Reported(sink, report) => {
                let files = self.write(sink, input)?;
                report.call(&files)?;
                Ok(files)
            }
        }
    }

    fn sink_file(&self, sink: &FileSink, input: &LogicalPlan) -> Result<WrittenFile> {
        let schema = input.schema()?;
        check_objects(schema)?;
        let encoder = sink.format.encoder(schema)?;
        // What cannot be written is known before anything runs.
        let writer = encoder.begin(Output::create(&sink.target, &sink.output)?)?;
        let (pipe, steps) = self.open_ordered(input)?;
        let rows = InOrder::new(ToFile { encoder }, (writer, 0), sink.maintain_order, steps, self.options);
        match pipe.run(&rows, self.options)? {
            Some((writer, rows)) => {
                Ok(WrittenFile { path: sink.target.to_text(), rows, bytes: writer.finish()? })
            }
            None => bail!(Internal, "a file was given up without an error"),
        }
    }

    fn sink_batches(&self, sink: &BatchSink, input: &LogicalPlan) -> Result<()> {
        let (pipe, steps) = self.open_ordered(input)?;
        let function = ToFunction { sink, schema: input.schema()?.clone() };
        let rows = InOrder::new(function, (), sink.maintain_order, steps, self.options);
        pipe.run(&rows, self.options)?;
        Ok(())
    }

    /// A pipeline and the steps after it that count rows: they need not wait for all of them where rows come in order.
    fn open_ordered(&self, plan: &LogicalPlan) -> Result<(Pipe, Vec<OrderedStep>)> {
        let step = match &plan.node {
            Node::Slice { offset: skip @ 0.., len } => OrderedStep::Slice {
                skip: usize::try_from(*skip).unwrap_or(usize::MAX),
                left: len.unwrap_or(usize::MAX),
            },
            Node::RowIndex { offset, .. } => OrderedStep::RowIndex { next: *offset },
            Node::Scan(scan) => {
                let (Some(left), None) = (scan.limit, &scan.predicate) else {
                    return Ok((self.open(plan)?, Vec::new()));
                };
                let pipe = self.scan_up_to(scan, left, plan.schema()?.clone())?;
                return Ok((pipe, vec![OrderedStep::Slice { skip: 0, left }]));
            }
            _ => return Ok((self.open(plan)?, Vec::new())),
        };
        let (pipe, mut steps) = deep(|| self.open_ordered(plan.input()?))?;
        steps.push(step);
        Ok((pipe, steps))
    }

    fn sink_partitions(&self, sink: &PartitionSink, input: &LogicalPlan) -> Result<Vec<WrittenFile>> {
        let schema = input.schema()?;
        check_objects(schema)?;
        let keys = sink.keys.iter().map(|key| schema.index_of(key)).collect::<Result<Vec<_>>>()?;
        let columns: Vec<usize> =
            (0..schema.len()).filter(|i| sink.include_key || !keys.contains(i)).collect();
        if columns.is_empty() {
            bail!(InvalidOperation, "all columns are keys: set `include_key`, so that files have columns");
        }
        let fields = |indices: &[usize]| Schema::new(indices.iter().map(|i| schema.fields()[*i].clone()));
        let key_schema = Arc::new(fields(&keys)?);
        let text = |key: &Name| {
            let text = cast_to(Expr::Column(key.clone()), DataType::String, true)?;
            PhysicalExpr::compile(&text, &key_schema)
        };
        let texts = sink.keys.iter().map(text).collect::<Result<_>>()?;
        let encoder = sink.file.format.encoder(&fields(&columns)?)?;
        let partitions = ToPartitions { sink, encoder, keys, columns, texts, key_schema };
        let (pipe, steps) = self.open_ordered(input)?;
        let rows =
            InOrder::new(partitions, Partitions::default(), sink.file.maintain_order, steps, self.options);
        match pipe.run(&rows, self.options)? {
            Some(written) => rows.into_consumer().finish(written),
            None => bail!(Internal, "files were given up without an error"),
        }
    }
}
