/* SPDX-License-Identifier: Apache-2.0
 *
 * What is read beside what is written: no result replaces what it is made from, and standard input is read once. */
#include <string.h>
#include <unistd.h>

#include "cli.h"

bool input_stat(const char *path, struct stat *at) {
    return (strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, at) : stat(path, at)) == 0;
}

/* Whether a file that is written, or NULL, is the one that is read. */
static bool same_file(const char *written, const char *path) {
    struct stat out, in;
    if (!written || strcmp(written, "-") == 0 || stat(written, &out) != 0 || !S_ISREG(out.st_mode)) return false;
    return input_stat(path, &in) && in.st_dev == out.st_dev && in.st_ino == out.st_ino;
}

bool is_written(const cli *c, const char *path) {
    return same_file(c->options.output, path) || same_file(c->options.summary, path);
}

bool keeps_input(cli *c, const char *path) {
    if (c->overwrites) return false;
    c->overwrites = is_written(c, path);
    if (same_file(c->options.output, path))
        error_add(c, ERROR_USAGE, "name another file", "`--output` would replace the input `%s`", path);
    else if (c->overwrites)
        error_add(c, ERROR_USAGE, "name another file", "`--summary` would be added to the input `%s`", path);
    return !c->overwrites;
}

/* Those that are named; what they bring along is asked for when it is read. */
static bool keeps_all(cli *c) {
    const options *o = &c->options;
    bool kept = true;
    for (size_t i = 0; i < o->files_n && kept; i++) kept = keeps_input(c, o->files[i]);
    for (size_t i = 0; i < o->charges_n && kept; i++) kept = keeps_input(c, o->charges[i]);
    for (size_t i = 0; i < o->categories.n && kept; i++) kept = keeps_input(c, o->categories.at[i].ptr);
    if (kept && o->credits) kept = keeps_input(c, o->credits);
    return kept && (!o->history || keeps_input(c, o->history));
}

/* Standard input can be read once. False: reported. */
static bool one_standard_input(cli *c) {
    const options *o = &c->options;
    size_t n = 0;
    for (size_t i = 0; i < o->files_n; i++) n += strcmp(o->files[i], "-") == 0;
    for (size_t i = 0; i < o->charges_n; i++) n += strcmp(o->charges[i], "-") == 0;
    for (size_t i = 0; i < o->categories.n; i++) n += text_eq(o->categories.at[i], text_of("-"));
    n += o->credits && strcmp(o->credits, "-") == 0;
    n += o->history && strcmp(o->history, "-") == 0;
    if (n > 1)
        error_add(c, ERROR_USAGE, "name a file for the others", "`-` is given twice: standard input is read once");
    return n <= 1;
}

bool inputs_fit(cli *c) { return one_standard_input(c) && keeps_all(c); }
