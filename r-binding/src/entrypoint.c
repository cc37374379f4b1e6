// R looks for this name; Rust registers the functions.
void R_init_polarslike_extendr(void *dll);

void R_init_polarslike(void *dll) { R_init_polarslike_extendr(dll); }
