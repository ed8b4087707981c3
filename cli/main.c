/* SPDX-License-Identifier: Apache-2.0
 *
 * The crd command: finds the verb, runs it, prints what it found and hands out what it made. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli.h"
#include "interrupt.h"

/* A closed standard stream must stay unusable: otherwise the next file that is opened would take its number and get
 * what was meant for the user. */
static void guard_streams(void) {
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) == -1) (void)!open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY);
}

static bool is_set(const char *name) {
    const char *value = getenv(name);
    return value && value[0] != '\0';
}

/* https://no-color.org and https://bixense.com/clicolors: the option decides, then the environment, then the terminal.
 */
static bool use_color(color_when when, bool terminal) {
    if (when != COLOR_AUTO) return when == COLOR_ALWAYS;
    if (is_set("NO_COLOR")) return false;
    if (is_set("CLICOLOR_FORCE") && strcmp(getenv("CLICOLOR_FORCE"), "0") != 0) return true;
    const char *term = getenv("TERM");
    return terminal && !(term && strcmp(term, "dumb") == 0);
}

static crd_date today(void) { return crd_date_from_days_since_epoch((int64_t)time(NULL) / 86400); }

/* For the time that a hook may take. */
static uint64_t monotonic(void *ud) {
    struct timespec now;
    (void)ud;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return 0;
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static bool start(cli *c) {
    crd_config_init(&c->config);
    c->config.as_of = today();
    c->config.load = policy_import;
    c->config.load_ud = c;
    c->config.clock = monotonic;
    stats_begin(&c->stats, &c->config);
    c->color_errors = use_color(COLOR_AUTO, isatty(STDERR_FILENO));
    return crd_diagnostics_new(&c->config, &c->list) == CRD_OK;
}

static int unknown_verb(cli *c, const char *word) {
    crd_str *names = must_alloc(NULL, verb_count * sizeof *names);
    for (size_t i = 0; i < verb_count; i++) names[i] = text_of(verb_table[i].name);
    error_misspelt(c, word[0] == '-' ? "option" : "verb", word, names, verb_count, "`crd help` lists the verbs");
    free(names);
    return STATUS_UNDONE;
}

/* The verb that the first word asks for; `crd --version` and `crd --help` are verbs too. */
static const verb *verb_of(const char *word) {
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0) return verb_find("version");
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) return verb_find("help");
    return verb_find(word);
}

static int no_verb(cli *c) {
    help_overview(&c->out);
    output_to_errors(&c->out);
    return STATUS_UNDONE;
}

static int run(cli *c, int argc, char **argv) {
    if (argc < 2) return no_verb(c);
    c->verb = verb_of(argv[1]);
    if (!c->verb) return unknown_verb(c, argv[1]);
    bool parsed = options_parse(c, argc - 1, argv + 1);
    c->color_errors = use_color(c->options.color, isatty(STDERR_FILENO));
    c->out.color = use_color(c->options.color, !c->options.output && isatty(STDOUT_FILENO));
    interrupt_uncolors(c->out.color && isatty(STDOUT_FILENO));
    if (!parsed) return STATUS_UNDONE;
    if (c->options.help) {
        help_verb(&c->out, c->verb);
        return STATUS_CLEAN;
    }
    return c->verb->run(c);
}

/* NULL: it goes to standard output. */
static const char *result_path(const cli *c) {
    const char *path = c->options.output;
    return path && strcmp(path, "-") == 0 ? NULL : path;
}

void result_flows(cli *c) {
    errors_show(c);
    if (!result_path(c)) output_flow(&c->out);
}

/* What lets a file be written, or NULL. */
static const char *remedy(const char *why) {
    if (strcmp(why, strerror(ENOENT)) == 0) return "make its folder first";
    return strcmp(why, strerror(EISDIR)) == 0 ? "name a file in it" : NULL;
}

/* Hands the result out, and what is to be added to a summary. False: reported. */
static bool hand_out(cli *c) {
    const char *path = result_path(c), *why;
    if (!output_commit(&c->out, path, &why))
        error_add(c, ERROR_UNWRITABLE, remedy(why), "cannot write %s: %s", path ? path : "to standard output", why);
    else if (c->options.summary && !output_append(&c->summary, c->options.summary, &why))
        error_add(c, ERROR_UNWRITABLE, remedy(why), "cannot add to %s: %s", c->options.summary, why);
    return !c->undone;
}

/* Findings first, then the result: on a terminal the result is what stays in sight. */
static int finish(cli *c, int status) {
    stats_lap(&c->stats, STAGE_RESULT);
    errors_show(c);
    if (c->overwrites) status = STATUS_UNDONE;
    if ((status != STATUS_UNDONE || c->tells) && !c->overwrites && !hand_out(c)) {
        status = STATUS_UNDONE;
        errors_show(c);
    }
    stats_lap(&c->stats, STAGE_OUTPUT);
    if (c->options.stats && status != STATUS_UNDONE) stats_show(&c->stats);
    crd_diagnostics_free(c->list);
    output_free(&c->out);
    output_free(&c->summary);
    options_free(&c->options);
    free(c->derived);
    free(c->loaded);
    policy_texts_free(c);
    return status;
}

int main(int argc, char **argv) {
    cli c = {0};
    guard_streams();
    interrupts_catch();
    if (!start(&c)) {
        fputs("error: out of memory\n", stderr);
        return STATUS_UNDONE;
    }
    return finish(&c, run(&c, argc, argv));
}
