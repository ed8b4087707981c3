/* SPDX-License-Identifier: Apache-2.0
 *
 * crd help: every help text, from the tables of verbs, options and findings. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli.h"

#define WIDTH 100

/* Words of `text` in lines of at most WIDTH, each line begun with `indent` blanks; the first line is `used` wide. */
static void wrap(output *o, const char *text, size_t indent, size_t used) {
    while (*text) {
        size_t word = strcspn(text, " ");
        if (used > indent && used + 1 + word > WIDTH) {
            output_text(o, "\n");
            output_spaces(o, indent);
            used = indent;
        } else if (used > indent) {
            output_text(o, " ");
            used++;
        }
        output_write(o, text, word);
        used += word;
        text += word + strspn(text + word, " ");
    }
    output_text(o, "\n");
}

/* ---- Verbs ---- */

void help_overview(output *o) {
    output_styled(o, STYLE_BOLD, "crd");
    output_text(o, ": says where AWS credits may land\n\nusage: crd VERB [ARGUMENT...] [OPTION...]\n\n");
    for (size_t i = 0; i < verb_count; i++) {
        output_text(o, "  ");
        output_styled(o, STYLE_BOLD, verb_table[i].name);
        output_format(o, "%*s%s\n", (int)(12 - strlen(verb_table[i].name)), "", verb_table[i].summary);
    }
    output_text(o, "\n`crd help VERB` shows a verb's options; `crd help CODE` explains a finding.\n");
}

/* "  -o, --output FILE" */
static char *option_heading(const verb *v, option_id id) {
    const option_row *row = &option_table[id];
    const char *value = option_value(v, id);
    char letter[8] = "    ";
    if (row->letter) snprintf(letter, sizeof letter, "-%c, ", row->letter);
    return must_format("  %s--%s%s%s", letter, row->name, value ? " " : "", value ? value : "");
}

static void help_option(output *o, const verb *v, option_id id) {
    const size_t column = 34;
    char *heading = option_heading(v, id);
    size_t len = strlen(heading);
    output_styled(o, STYLE_BOLD, heading);
    if (len + 2 > column) output_text(o, "\n");
    output_spaces(o, len + 2 > column ? column : column - len);
    wrap(o, option_table[id].help, column, column);
    free(heading);
}

void help_verb(output *o, const verb *v) {
    output_format(o, "crd %s: %s\n\nusage: crd %s%s%s [OPTION...]\n\n", v->name, v->summary, v->name,
                  v->arguments[0] ? " " : "", v->arguments);
    if (v->details[0]) output_format(o, "%s\n\n", v->details);
    for (int id = 0; id < OPTIONS; id++)
        if (verb_takes(v, (option_id)id)) help_option(o, v, (option_id)id);
}

/* ---- Findings ---- */

static void help_finding(output *o, const crd_finding_kind *kind) {
    static const char *const severities[] = {"error", "warning", "note"};
    output_styled(o, STYLE_BOLD, kind->code);
    output_format(o, " %s (%s)\n\n", kind->slug, severities[kind->severity]);
    wrap(o, kind->claim, 0, 0);
    output_text(o, "\n");
    wrap(o, kind->explanation, 0, 0);
}

static void help_policy(output *o, const char *heading, const char *policy) {
    output_format(o, "\n%s\n\n", heading);
    for (const char *line = policy; *line; line += strcspn(line, "\n") + 1)
        output_format(o, *line == '\n' ? "%.*s\n" : "  %.*s\n", (int)strcspn(line, "\n"), line);
}

static void help_examples(output *o, const char *code) {
    for (size_t i = 0; i < lint_example_count; i++) {
        if (strcmp(lint_examples[i].code, code) != 0) continue;
        help_policy(o, "Found in:", lint_examples[i].finds);
        help_policy(o, "Not found in:", lint_examples[i].fine);
    }
}

static bool find_finding(output *o, const char *word) {
    const crd_finding_kind *kinds;
    size_t n = crd_finding_kinds(&kinds);
    for (size_t i = 0; i < n; i++) {
        if (strcasecmp(kinds[i].code, word) != 0 && strcmp(kinds[i].slug, word) != 0) continue;
        help_finding(o, &kinds[i]);
        help_examples(o, kinds[i].code);
        return true;
    }
    return false;
}

static int unknown(cli *c, const char *word) {
    const crd_finding_kind *kinds;
    size_t findings = crd_finding_kinds(&kinds), n = 0;
    crd_str *names = must_alloc(NULL, (verb_count + 2 * findings) * sizeof *names);
    for (size_t i = 0; i < verb_count; i++) names[n++] = text_of(verb_table[i].name);
    for (size_t i = 0; i < findings; i++) {
        names[n++] = text_of(kinds[i].code);
        names[n++] = text_of(kinds[i].slug);
    }
    error_misspelt(c, "verb or finding", word, names, n, "`crd help` lists the verbs");
    free(names);
    return STATUS_UNDONE;
}

/* Whether the word may stand first behind the verb: "run", or one of "cost-category|credits". */
static bool takes_word(const verb *v, const char *word) {
    size_t len = strlen(word);
    const char *at = v->arguments;
    if (*at < 'a' || *at > 'z') return false;
    while (strncmp(at, word, len) != 0 || !strchr("| ", at[len])) {
        at += strcspn(at, "| ");
        if (*at++ != '|') return false;
    }
    return true;
}

static int unknown_words(cli *c, const verb *v, const char *word, const char *part) {
    char *help = v ? must_format("usage: crd %s %s", v->name, v->arguments) : must_format("`crd help` lists the verbs");
    error_add(c, ERROR_USAGE, help, "unknown verb or finding `%s %s`", word, part);
    free(help);
    return STATUS_UNDONE;
}

int verb_help(cli *c) {
    if (c->options.files_n == 0) {
        help_overview(&c->out);
        return STATUS_CLEAN;
    }
    const char *word = c->options.files[0], *part = c->options.files_n > 1 ? c->options.files[1] : NULL;
    const verb *v = verb_find(word);
    if (part && !(v && takes_word(v, part))) return unknown_words(c, v, word, part);
    if (v)
        help_verb(&c->out, v);
    else if (!find_finding(&c->out, word))
        return unknown(c, word);
    return STATUS_CLEAN;
}
