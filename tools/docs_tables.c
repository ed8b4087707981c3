/* SPDX-License-Identifier: Apache-2.0
 *
 * Prints the tables of docs/ from the .def files that the program itself is made of, each under a line "@NAME".
 * tools/docs_tables.sh puts them into the pages. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "crd.h"

/* What Markdown would read as the end of a cell is escaped. */
static void escaped(const char *text) {
    for (; *text; text++) printf(*text == '|' ? "\\|" : *text == '\n' ? " " : "%c", *text);
}

static void cell(const char *text) {
    printf(" ");
    escaped(text);
    printf(" |");
}

static void code_cell(const char *text) {
    printf(" `");
    escaped(text);
    printf("` |");
}

static void head(const char *name, const char *columns, const char *line) {
    printf("@%s\n%s\n%s\n", name, columns, line);
}

/* ---- fields ---- */

/* One column expression of fields.def in words: `a|b` the first in the header, `>` for each empty value. */
static void columns_cell(const char *spec) {
    printf(" ");
    if (!*spec) printf("–");
    while (*spec) {
        size_t n = strcspn(spec, "|>");
        const char *what = spec + strspn(spec, "=@!");
        int len = (int)(n - (size_t)(what - spec));
        const char *dot = memchr(spec, '.', n);
        if (*spec == '=')
            printf("the text `%.*s`", len, what);
        else if (*spec == '@')
            printf("field %.*s", len, what);
        else if (*spec == '!')
            printf("`%.*s`, mapped", len, what);
        else if (dot)
            printf("key `%.*s` of the map `%.*s`", (int)(spec + n - dot - 1), dot + 1, (int)(dot - spec), spec);
        else
            printf("`%.*s`", len, what);
        spec += n;
        if (*spec) printf(*spec++ == '|' ? ", or " : ", else per value ");
    }
    printf(" |");
}

static void field(const char *name, const char *dimension, int in_rules, const char *cur2, const char *legacy,
                  const char *focus) {
    printf("|");
    code_cell(name);
    cell(in_rules ? "yes" : "no");
    cell(*dimension ? dimension : "–");
    columns_cell(cur2);
    columns_cell(legacy);
    columns_cell(focus);
    printf("\n");
}

static void fields(void) {
    head("fields", "| field | in rules | AWS dimension | CUR 2.0 | legacy CUR | FOCUS |", "|---|---|---|---|---|---|");
#define FIELD(id, name, dimension, in_rules, cur2, legacy, focus) field(name, dimension, in_rules, cur2, legacy, focus);
#include "base/fields.def"
#undef FIELD
}

/* ---- guard attributes ---- */

enum stage { STATIC, SIMULATED, FORECAST };
enum subject { CREDIT, CATEGORY };

static void attribute(enum subject wanted, enum subject subject, const char *name, const char *type, enum stage stage,
                      const char *meaning) {
    char lower[16] = "";
    if (subject != wanted) return;
    for (size_t i = 0; type[i] && i + 1 < sizeof lower; i++) lower[i] = (char)(type[i] + ('a' - 'A'));
    printf("|");
    code_cell(name);
    cell(strcmp(type, "BOOL") == 0 ? "condition" : lower);
    cell(stage == STATIC ? "static" : stage == SIMULATED ? "simulated" : "forecast");
    cell(meaning);
    printf("\n");
}

static void attributes(const char *name, enum subject wanted) {
    head(name, "| attribute | type | stage | meaning |", "|---|---|---|---|");
#define ATTR(id, subject, name, type, stage, meaning) attribute(wanted, subject, name, #type, stage, meaning);
#include "base/attrs.def"
#undef ATTR
}

/* ---- settlement options ---- */

static void settlement(void) {
    head("settlement", "| option | value | meaning |", "|---|---|---|");
#define OPTION(option, why) printf("| **`%s`** | | *%s* |\n", #option, why);
#define CHOICE(option, value, constant, meaning)                                                                       \
    printf("| | `%s`%s | %s |\n", #value, (constant) == 0 ? " (default)" : "", meaning);
#include "base/settlement.def"
}

/* ---- bytecode ---- */

static void opcodes(void) {
    head("opcodes", "| instruction | operand | pops | pushes | in | then | meaning |", "|---|---|---|---|---|---|---|");
#define OPCODE(name, operand, pops, pushes, where, then, meaning)                                                      \
    printf("| `%s` | %s | %d | %d | %s | %s | %s |\n", #name, #operand, pops, pushes, #where, #then, meaning);
#include "vm/opcodes.def"
#undef OPCODE
}

static void sections(void) {
    head("sections", "| section | holds |", "|---|---|");
#define SECTION(name, what) printf("| %s | %s |\n", #name, what);
#include "vm/sections.def"
#undef SECTION
}

/* ---- findings ---- */

static void finding(const char *code, const char *slug, const char *severity, const char *claim,
                    const char *explanation) {
    if (strncmp(severity, "CRD_", 4) == 0) severity += 4;
    printf("|");
    code_cell(code);
    code_cell(slug);
    cell(strcmp(severity, "ERROR") == 0 ? "error" : strcmp(severity, "WARNING") == 0 ? "warning" : "note");
    cell(claim);
    cell(explanation);
    printf("\n");
}

static void findings(void) {
    head("findings", "| code | name | severity | claim | why, and what to do |", "|---|---|---|---|---|");
#define DIAG(id, code, slug, severity, claim, explanation) finding(code, slug, #severity, claim, explanation);
#include "base/diag.def"
#undef DIAG
}

/* ---- what `crd` holds in a hook ---- */

static void hook_function(const char *signature, const char *meaning, const char *example, const char *result) {
    printf("|");
    code_cell(signature);
    cell(meaning);
    code_cell(example);
    code_cell(result);
    printf("\n");
}

static void hook_api(void) {
    head("hook-api", "| function | does | example | which is |", "|---|---|---|---|");
#define API(name, signature, meaning, example, result) hook_function(signature, meaning, example, result);
#include "hooks/api.def"
#undef API
}

/* ---- the command line ---- */

enum option_id {
#define OPTION(id, name, letter, value, help) OPTION_##id,
#include "options.def"
#undef OPTION
    OPTIONS
};
__extension__ typedef unsigned __int128 option_set; /* as in cli/cli.h */
#define BIT(id) ((option_set)1 << OPTION_##id)

static const char *const option_names[] = {
#define OPTION(id, name, letter, value, help) name,
#include "options.def"
#undef OPTION
};

static void verb(const char *name, const char *arguments, const char *formats, option_set options,
                 const char *summary) {
    printf("| `crd %s%s", name, *arguments ? " " : "");
    escaped(arguments);
    printf("` |");
    cell(summary);
    cell(formats ? formats : "–");
    printf(" ");
    const char *comma = "";
    for (int i = 0; i < OPTIONS; i++) {
        if (!(options & (option_set)1 << i) || i == OPTION_FORMAT || i == OPTION_HELP) continue;
        printf("%s`--%s`", comma, option_names[i]);
        comma = ", ";
    }
    printf(" |\n");
}

static void verbs(void) {
    head("verbs", "| command | does | `--format` | other options |", "|---|---|---|---|");
#define VERB_BY(function, name, arguments, fewest, most, formats, options, summary, details)                           \
    verb(name, arguments, formats, options, summary);
#include "verbs.def"
#undef VERB_BY
}

static void option(const char *name, char letter, const char *value, const char *help) {
    printf("| `--%s%s", name, value ? " " : "");
    escaped(value ? value : "");
    printf("`");
    if (letter) printf(", `-%c`", letter);
    printf(" |");
    cell(help);
    printf("\n");
}

static void options(void) {
    head("options", "| option | what it does |", "|---|---|");
#define OPTION(id, name, letter, value, help) option(name, letter, value, help);
#include "options.def"
#undef OPTION
}

int main(void) {
    fields();
    attributes("credit-attributes", CREDIT);
    attributes("category-attributes", CATEGORY);
    settlement();
    opcodes();
    sections();
    findings();
    hook_api();
    verbs();
    options();
    return 0;
}
