/* SPDX-License-Identifier: Apache-2.0
 *
 * A result that is held back until the job is done: in memory at first, then in an unnamed temporary file. Once it is
 * done the rest may flow. The first failure sticks; everything after it is ignored and output_commit tells. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdio.h>

#include "crd.h"

#define OUTPUT_MEMORY ((size_t)32 << 20)   /* what is kept before a temporary file is made */
#define OUTPUT_FLOW   ((size_t)256 * 1024) /* what is kept of a result that flows */

typedef enum style { STYLE_PLAIN, STYLE_BOLD, STYLE_DIM, STYLE_GOOD, STYLE_BAD, STYLE_WARN } style;

typedef struct output {
    char *at;
    size_t n, cap;
    FILE *spill;
    bool flows;
    int error;  /* errno of the first failure */
    bool color; /* styles become ANSI colours */
} output;

void output_free(output *o);
/* As it is; a crd_write_fn over an output. */
bool output_write(void *ud, const char *bytes, size_t len);
void output_text(output *o, const char *text);
void output_format(output *o, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Text from a bill or a policy: control characters become `?`, so that it cannot drive a terminal. */
void output_str(output *o, crd_str text);
void output_spaces(output *o, size_t n);
void output_styled(output *o, style s, const char *text);
void output_style(output *o, style s); /* from here on; STYLE_PLAIN ends it */
/* A whole number in decimal digits. */
void output_number(output *o, uint64_t number);
/* Bytes as one field of a CSV (RFC 4180), quoted when it has to be, and the comma to the next one. */
void output_cell(output *o, crd_str field);

/* Adds everything to the end of a file, which is made when it is not there. False: *why says so. */
bool output_append(output *o, const char *path, const char **why);

/* Shows a small output, one that never left memory, on standard error, and frees it. */
void output_to_errors(output *o);
/* The job is done, and the result goes to standard output: what comes need not be held back. */
void output_flow(output *o);
/* Gives everything to standard output (path NULL), or writes it beside `path` and renames, so that the file is whole
 * or as it was. False: *why says so. */
bool output_commit(output *o, const char *path, const char **why);

#endif
