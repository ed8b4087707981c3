/* SPDX-License-Identifier: Apache-2.0
 *
 * From argv to options: getopt_long over the tables of verbs and options. */
#include <getopt.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

const option_row option_table[OPTIONS] = {
#define OPTION(id, name, letter, value, help) {name, letter, value, help},
#include "options.def"
#undef OPTION
};

#define VERB_BY(function, name, arguments, fewest, most, formats, options, summary, details)                           \
    int verb_##function(cli *c);
#include "verbs.def"
#undef VERB_BY

#define BIT_OF(id) ((option_set)1 << (id))
#define BIT(id)    BIT_OF(OPTION_##id)
const verb verb_table[] = {
#define VERB_BY(function, name, arguments, fewest, most, formats, options, summary, details)                           \
    {name, arguments, fewest, most, formats, options, summary, details, verb_##function},
#include "verbs.def"
#undef VERB_BY
};
const size_t verb_count = sizeof verb_table / sizeof verb_table[0];

_Static_assert(OPTIONS <= 128, "a verb's options are bits of an option_set");

const verb *verb_find(const char *name) {
    for (size_t i = 0; i < verb_count; i++)
        if (strcmp(verb_table[i].name, name) == 0) return &verb_table[i];
    return NULL;
}

bool verb_takes(const verb *v, option_id id) { return (v->options >> id & 1) != 0; }

const char *option_value(const verb *v, option_id id) {
    return id == OPTION_FORMAT ? v->formats : option_table[id].value;
}

/* ---- Values ---- */

/* Which word of "a|b|c" the value is, or -1: reported. */
static int choose(cli *c, option_id id, const char *value) {
    const char *choices = option_value(c->verb, id);
    int index = 0;
    for (const char *word = choices; word; index++) {
        size_t len = strcspn(word, "|");
        if (strlen(value) == len && strncmp(word, value, len) == 0) return index;
        word = word[len] ? word + len + 1 : NULL;
    }
    char *help = must_format("one of %s", choices);
    error_add(c, ERROR_USAGE, help, "`--%s` does not know `%s`", option_table[id].name, value);
    free(help);
    return -1;
}

/* The end of the first item of a comma-separated list; a comma in quotes is part of a tag's key. */
static const char *item_end(const char *at) {
    bool quoted = false;
    for (; *at && (quoted || *at != ','); at++)
        if (*at == '"') quoted = !quoted;
    return at;
}

static crd_str trim(const char *begin, const char *end) {
    while (begin < end && *begin == ' ') begin++;
    while (end > begin && end[-1] == ' ') end--;
    return (crd_str){begin, (size_t)(end - begin)};
}

/* Adds a name to the words. A result has one place for each, so none may come twice. */
static bool add_word(cli *c, option_id id, const char *value, crd_str word, word_list *out) {
    const char *option = option_table[id].name;
    if (word.len == 0) {
        error_add(c, ERROR_USAGE, "write names with a comma between them: A,B", "`--%s` has an empty name in `%s`",
                  option, value);
        return false;
    }
    if (words_have(out, word)) {
        error_add(c, ERROR_USAGE, "name it once", "`--%s` names `%.*s` twice", option, TEXT_ARG(word));
        return false;
    }
    out->at = must_alloc(out->at, (out->n + 1) * sizeof *out->at);
    out->at[out->n++] = word;
    return true;
}

/* Adds the items of "A,B" to the words. */
static bool split(cli *c, option_id id, const char *value, word_list *out) {
    for (const char *at = value;; at++) {
        const char *end = item_end(at);
        if (!add_word(c, id, value, trim(at, end), out)) return false;
        if (!*end) return true;
        at = end;
    }
}

/* Splits "A,B" and reads each item. */
static bool read_list(cli *c, option_id id, const char *value, bool (*read)(cli *c, crd_str item)) {
    word_list items = {0};
    bool ok = split(c, id, value, &items);
    for (size_t i = 0; i < items.n && ok; i++) ok = read(c, items.at[i]);
    free(items.at);
    return ok;
}

static bool add_fail_on(cli *c, crd_str item) {
    crd_str kinds[CRD_ACTION_FAIL + 1];
    for (size_t i = 0; i <= CRD_ACTION_FAIL; i++) {
        kinds[i] = text_of(crd_action_text((crd_action_kind)i));
        if (!text_eq(kinds[i], item)) continue;
        return c->options.fail_on[i] = true;
    }
    char *word = must_format("%.*s", TEXT_ARG(item));
    error_misspelt(c, "kind of action", word, kinds, CRD_ACTION_FAIL + 1, "one of remind, notify, warn and fail");
    free(word);
    return false;
}

/* A whole number above zero and up to `most`; 0: it is none. */
static uint64_t read_number(crd_str digits, uint64_t most) {
    uint64_t n = 0;
    for (size_t i = 0; i < digits.len; i++) {
        unsigned digit = (unsigned char)digits.ptr[i] - (unsigned)'0';
        if (digit > 9 || n > (most - digit) / 10) return 0;
        n = n * 10 + digit;
    }
    return n;
}

/* Sets the budget of that name; false: there is none. */
static bool give_budget(crd_hook_budget *b, crd_str name, uint64_t n) {
    if (text_eq(name, text_of("instructions")))
        b->instructions = n;
    else if (text_eq(name, text_of("memory")))
        b->memory = n;
    else if (text_eq(name, text_of("milliseconds")))
        b->milliseconds = (uint32_t)n;
    else if (text_eq(name, text_of("output")))
        b->output = n;
    else
        return false;
    return true;
}

/* "memory=1048576". */
static bool set_budget(cli *c, crd_str item) {
    size_t len = 0;
    while (len < item.len && item.ptr[len] != '=') len++;
    crd_str name = {item.ptr, len}, digits = {item.ptr + len, item.len - len};
    if (digits.len > 0) digits = (crd_str){digits.ptr + 1, digits.len - 1};
    uint64_t most = text_eq(name, text_of("milliseconds")) ? UINT32_MAX : INT64_MAX, n = read_number(digits, most);
    if (n > 0 && give_budget(&c->config.hook_budget, name, n))
        return add_word(c, OPTION_HOOK_BUDGET, item.ptr, name, &c->options.budgets);
    error_add(c, ERROR_USAGE, "write it as instructions=N, memory=BYTES, milliseconds=N or output=BYTES, N above 0",
              "`--hook-budget` cannot read `%.*s`", TEXT_ARG(item));
    return false;
}

static bool read_date(cli *c, const char *value) {
    if (crd_date_parse(text_of(value), &c->config.as_of)) return true;
    error_add(c, ERROR_USAGE, "write it as 2026-11-20", "`--as-of` is no date: `%s`", value);
    return false;
}

static bool read_percent(cli *c, const char *value) {
    char *end;
    long n = strtol(value, &end, 10);
    bool digits = value[0] >= '0' && value[0] <= '9';
    if (digits && (*end == '\0' || strcmp(end, "%") == 0) && n <= 100) {
        c->options.min_coverage = (int)n;
        return true;
    }
    error_add(c, ERROR_USAGE, "write a whole number from 0 to 100", "`--min-coverage` is no percentage: `%s`", value);
    return false;
}

#define THREADS_MAX 1024 /* more than any machine has use for: each takes memory */

static bool read_threads(cli *c, const char *value) {
    char *end;
    long n = strtol(value, &end, 10);
    if (value[0] >= '1' && value[0] <= '9' && *end == '\0' && n <= THREADS_MAX) {
        c->options.threads = (size_t)n;
        return true;
    }
    error_add(c, ERROR_USAGE, "write a whole number from 1 to 1024", "`--threads` is no number of threads: `%s`",
              value);
    return false;
}

static bool name_summary(cli *c, const char *value) {
    c->options.summary = value;
    if (strcmp(value, "-") != 0) return true;
    error_add(c, ERROR_USAGE, "name a file; `--format markdown` writes to standard output",
              "`--summary` is added to a file, and `-` is none");
    return false;
}

/* The words that lists of formats are made of, in the order of result_format. */
static result_format format_of(const char *word) {
    static const char *const words[] = {"human", "json", "csv", "sarif", "junit", "github", "markdown", "sh"};
    size_t i = sizeof words / sizeof *words - 1;
    while (i > 0 && strcmp(words[i], word) != 0) i--;
    return (result_format)i;
}

/* As it is, with commas. */
static void add_given(word_list *all, const char *value) {
    all->at = must_alloc(all->at, (all->n + 1) * sizeof *all->at);
    all->at[all->n++] = text_of(value);
}

/* Each use adds to what those before gave. */
#define LISTS                                                                                                          \
    (BIT(CHARGES) | BIT(BY) | BIT(HISTORY_BY) | BIT(FAIL_ON) | BIT(HOOK_BUDGET) | BIT(KEY) | BIT(DESCRIBED_AS) |       \
     BIT(VAR) | BIT(CATEGORIES) | BIT(PORTION) | BIT(DENY) | BIT(ALLOW))

/* Else one of two values would be dropped, and nobody would see which. False: reported. */
static bool given_once(cli *c, option_id id) {
    bool twice = (c->options.given & BIT_OF(id) & ~LISTS) != 0;
    c->options.given |= BIT_OF(id);
    if (twice)
        error_add(c, ERROR_USAGE, id == OPTION_WHERE ? "join the conditions with `and`" : "give it once",
                  "`--%s` is given twice", option_table[id].name);
    return !twice;
}

static bool set(cli *c, option_id id, const char *value) {
    options *o = &c->options;
    int choice = 0;
    if (value && !given_once(c, id)) return false;
    if (value && strchr(option_value(c->verb, id), '|') && (choice = choose(c, id, value)) < 0) return false;
    switch (id) {
    case OPTION_CHARGES: o->charges[o->charges_n++] = value; break;
    case OPTION_ON_ERROR: o->on_error = choice == 1 ? CRD_ON_ERROR_SKIP : CRD_ON_ERROR_STOP; break;
    case OPTION_ASSUME_TYPE: o->assume_type = value; break;
    case OPTION_THREADS: return read_threads(c, value);
    case OPTION_BY: return split(c, id, value, &o->by);
    case OPTION_WHERE: o->where = value; break;
    case OPTION_INCLUDE: o->eligible_only = choice == 1; break;
    case OPTION_ROWS: o->rows = true; break;
    case OPTION_HISTORY_BY: return split(c, id, value, &o->history_by);
    case OPTION_FORECAST: o->forecast = true; break;
    case OPTION_FULL: o->full = true; break;
    case OPTION_ASSUMPTIONS: o->assumptions = true; break;
    case OPTION_ALL_ASSUMPTIONS: o->all_assumptions = true; break;
    case OPTION_FAIL_ON: return read_list(c, id, value, add_fail_on);
    case OPTION_HOOK_BUDGET: return read_list(c, id, value, set_budget);
    case OPTION_POLICY: o->policy = value; break;
    case OPTION_CREDIT: o->credit = value; break;
    case OPTION_ON: o->on = value; break;
    case OPTION_KEY: return split(c, id, value, &o->key);
    case OPTION_TARGET: o->target_aws = choice == 1; break;
    case OPTION_ROW: o->explain.row = value; break;
    case OPTION_ACCOUNT: o->explain.account = value; break;
    case OPTION_SERVICE: o->explain.service = value; break;
    case OPTION_ON_DAY: o->explain.on = value; break;
    case OPTION_SKU: o->explain.sku = value; break;
    case OPTION_TOP: o->explain.top = value; break;
    case OPTION_WHICH_CREDIT:
    case OPTION_WHICH_SPLIT: o->credit = value; break;
    case OPTION_PROSE: o->explain.prose = true; break;
    case OPTION_MAX_MOVED: return gate_read(c, GATE_MOVED, id, value);
    case OPTION_MAX_MOVED_PERCENT: return gate_read(c, GATE_MOVED_PERCENT, id, value);
    case OPTION_MAX_FORFEIT: return gate_read(c, GATE_FORFEIT, id, value);
    case OPTION_MAX_NET_INCREASE: return gate_read(c, GATE_NET_INCREASE, id, value);
    case OPTION_MAX_UNALLOCATED: return gate_read(c, GATE_UNALLOCATED, id, value);
    case OPTION_HISTORY: o->history = value; break;
    case OPTION_DESCRIBED_AS: add_given(&o->described, value); break;
    case OPTION_TOLERANCE: o->tolerance = value; break;
    case OPTION_NAME: o->name = value; break;
    case OPTION_ASSUME_CATEGORIES: o->assume_categories = true; break;
    case OPTION_VAR: add_given(&o->variables, value); break;
    case OPTION_CREDITS: o->credits = value; break;
    case OPTION_CATEGORY: o->category = value; break;
    case OPTION_UPDATE: o->update = value; break;
    case OPTION_CATEGORIES: add_given(&o->categories, value); break;
    case OPTION_ESTIMATED: o->estimated = true; break;
    case OPTION_ALL: o->all = true; break;
    case OPTION_PORTION: add_given(&o->portions, value); break;
    case OPTION_PARTS: o->parts = value; break;
    case OPTION_TRANSFER_TO: o->transfer_to = value; break;
    case OPTION_FILTER: o->filter = value; break;
    case OPTION_CHECK: o->check = true; break;
    case OPTION_DIFF: o->diff = true; break;
    case OPTION_WRITE: o->write = true; break;
    case OPTION_FIX: o->fix = true; break;
    case OPTION_EMIT_TESTS: o->emit_tests = true; break;
    case OPTION_COVERAGE: o->coverage = true; break;
    case OPTION_MIN_COVERAGE: return read_percent(c, value);
    case OPTION_DENY: return findings_level(c, "deny", value, true);
    case OPTION_ALLOW: return findings_level(c, "allow", value, false);
    case OPTION_FAIL_LEVEL: o->fail_level = choice == 0 ? CRD_WARNING : CRD_ERROR; break;
    case OPTION_SUMMARY: return name_summary(c, value);
    case OPTION_FORMAT: o->format = format_of(value); break;
    case OPTION_OUTPUT: o->output = value; break;
    case OPTION_AS_OF: return read_date(c, value);
    case OPTION_COLOR: o->color = (color_when)choice; break;
    case OPTION_QUIET: o->quiet = true; break;
    case OPTION_STATS: o->stats = true; break;
    case OPTION_HELP: o->help = true; break;
    case OPTIONS: break;
    }
    return true;
}

/* ---- getopt_long ---- */

#define LONG 256 /* an option's number for getopt is LONG + its id: out of the way of letters */

typedef struct getopt_tables {
    struct option longs[OPTIONS + 1];
    char shorts[2 * OPTIONS + 3];
} getopt_tables;

static void make_tables(const verb *v, getopt_tables *t) {
    size_t longs = 0, shorts = 0;
    memset(t, 0, sizeof *t);
    t->shorts[shorts++] = '-'; /* arguments come in order, as option 1: those behind --charges are charges */
    t->shorts[shorts++] = ':'; /* a missing value is ':' */
    for (int id = 0; id < OPTIONS; id++) {
        if (!verb_takes(v, (option_id)id)) continue;
        bool value = option_value(v, (option_id)id) != NULL;
        t->longs[longs++] =
            (struct option){option_table[id].name, value ? required_argument : no_argument, NULL, LONG + id};
        if (!option_table[id].letter) continue;
        t->shorts[shorts++] = option_table[id].letter;
        if (value) t->shorts[shorts++] = ':';
    }
}

static option_id option_of(int number) {
    if (number >= LONG) return (option_id)(number - LONG);
    for (int id = 0; id < OPTIONS; id++)
        if (option_table[id].letter == number) return (option_id)id;
    return OPTIONS;
}

static bool verb_takes_name(const verb *v, const char *name) {
    for (int id = 0; id < OPTIONS; id++)
        if (verb_takes(v, (option_id)id) && strcmp(option_table[id].name, name) == 0) return true;
    return false;
}

#define FEW 4 /* verbs that are worth naming */

/* Who takes an option that this verb does not: a help text, or NULL. */
static char *belongs_to(const verb *here, const char *name) {
    char *help = NULL;
    size_t n = 0;
    for (size_t i = 0; i < verb_count; i++) {
        if (!verb_takes_name(&verb_table[i], name)) continue;
        char *longer = n++ == 0 ? must_format("`--%s` is an option of `crd %s`", name, verb_table[i].name)
                                : must_format("%s, `crd %s`", help, verb_table[i].name);
        free(help);
        help = longer;
    }
    if (n <= FEW) return help;
    free(help);
    return must_format("many verbs have `--%s`; `crd help %s` lists what this one has", name, here->name);
}

static bool unknown_long(cli *c, const char *word) {
    crd_str near[OPTIONS];
    char names[OPTIONS][32], *given = must_format("%.*s", (int)strcspn(word, "="), word);
    size_t n = 0;
    for (int id = 0; id < OPTIONS; id++) {
        if (!verb_takes(c->verb, (option_id)id)) continue;
        snprintf(names[n], sizeof names[n], "--%s", option_table[id].name);
        near[n] = text_of(names[n]);
        n++;
    }
    char *help = belongs_to(c->verb, given + 2);
    if (help)
        error_add(c, ERROR_USAGE, help, "`crd %s` has no option `%s`", c->verb->name, given);
    else {
        help = must_format("`crd help %s` lists the options", c->verb->name);
        error_misspelt(c, "option", given, near, n, help);
    }
    free(help);
    free(given);
    return false;
}

static bool unknown(cli *c, const char *word) {
    if (optopt >= LONG) {
        error_add(c, ERROR_USAGE, "leave out what stands behind `=`", "`--%s` takes no value",
                  option_table[option_of(optopt)].name);
        return false;
    }
    if (optopt == 0) return unknown_long(c, word);
    char *help = must_format("`crd help %s` lists the options", c->verb->name);
    error_add(c, ERROR_USAGE, help, "unknown option `-%c`", optopt);
    free(help);
    return false;
}

static bool missing_value(cli *c) {
    option_id id = option_of(optopt);
    char *help = must_format("`crd help %s` says what it is for", c->verb->name);
    error_add(c, ERROR_USAGE, help, "`--%s` needs a value: %s", option_table[id].name, option_value(c->verb, id));
    free(help);
    return false;
}

/* getopt takes the beginning of a name for the name: with the next option that begins so it would mean another one, or
 * none. False: reported. */
static bool written_out(cli *c, option_id id, const char *word) {
    const char *name = option_table[id].name;
    size_t len = strcspn(word, "=") - strlen("--");
    if (len == strlen(name)) return true;
    char *help = must_format("write it out: `--%s`", name);
    error_add(c, ERROR_USAGE, help, "unknown option `--%.*s`", (int)len, word + strlen("--"));
    free(help);
    return false;
}

static void add_argument(cli *c, const char *word, bool charges) {
    options *o = &c->options;
    if (charges)
        o->charges[o->charges_n++] = word;
    else
        o->files[o->files_n++] = word;
}

/* The usage line says it: what stands in brackets may be left out. */
static bool needs_charges(const verb *v) { return strstr(v->arguments, " --charges") != NULL; }

static bool check_arguments(cli *c) {
    const verb *v = c->verb;
    const options *o = &c->options;
    char *help = must_format("usage: crd %s%s%s", v->name, v->arguments[0] ? " " : "", v->arguments);
    bool few = o->files_n<v->fewest, many = o->files_n> v->most;
    if (few && verb_takes(v, OPTION_CHARGES) && o->charges_n > 1)
        error_add(c, ERROR_USAGE, "name the policy before --charges, which takes every path up to the next option",
                  "`crd %s` needs a policy", v->name);
    else if (few && v->fewest > 1)
        error_add(c, ERROR_USAGE, help, "`crd %s` needs %zu arguments, not %zu", v->name, v->fewest, o->files_n);
    else if (few)
        error_add(c, ERROR_USAGE, help, "`crd %s` needs a file", v->name);
    if (many) error_add(c, ERROR_USAGE, help, "`crd %s` has no use for `%s`", v->name, o->files[v->most]);
    if (!few && needs_charges(v) && o->charges_n == 0)
        error_add(c, ERROR_USAGE, "add --charges with the files or directories that hold the bills",
                  "`crd %s` needs charges", v->name);
    free(help);
    return crd_diagnostics_errors(c->list) == 0 && inputs_fit(c);
}

bool options_parse(cli *c, int argc, char **argv) {
    options *o = &c->options;
    getopt_tables tables;
    bool charges = false;
    int got;
    make_tables(c->verb, &tables);
    o->files = must_alloc(NULL, (size_t)argc * sizeof *o->files);
    o->charges = must_alloc(NULL, (size_t)argc * sizeof *o->charges);
    o->min_coverage = o->fail_level = -1;
    opterr = 0;
    const char *word = argv[optind];
    for (; (got = getopt_long(argc, argv, tables.shorts, tables.longs, NULL)) != -1; word = argv[optind]) {
        if (got == '?') return unknown(c, argv[optind - 1]);
        if (got == ':') return missing_value(c);
        if (got == 1) {
            add_argument(c, optarg, charges);
            continue;
        }
        option_id id = option_of(got);
        if (got >= LONG && !written_out(c, id, word)) return false;
        charges = id == OPTION_CHARGES;
        if (!set(c, id, option_value(c->verb, id) ? optarg : NULL)) return false;
    }
    for (; optind < argc; optind++) add_argument(c, argv[optind], false); /* behind `--` */
    return o->help || check_arguments(c);
}

void options_free(options *o) {
    free(o->files);
    free(o->charges);
    free(o->by.at);
    free(o->history_by.at);
    free(o->key.at);
    free(o->described.at);
    free(o->variables.at);
    free(o->categories.at);
    free(o->portions.at);
    free(o->budgets.at);
    *o = (options){0};
}
