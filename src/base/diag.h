/* SPDX-License-Identifier: Apache-2.0
 *
 * Findings: what is wrong, where, and what to do. Every module reports into one list; nobody prints. The table of
 * codes is diag.def. A message names what was found in the user's words; `help` is one concrete thing to do.
 *
 * Style of the texts: a lower-case fragment without a full stop; names and source text in backquotes; strings of the
 * policy in their double quotes. "expected X, found Y" for syntax. "did you mean `X`?" as help. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "source.h"

typedef enum diag_code {
#define DIAG(id, code, slug, severity, claim, explanation) DIAG_##id,
#include "diag.def"
#undef DIAG
    DIAG_COUNT
} diag_code;

typedef struct diag_label {
    span at;
    crd_str text;
} diag_label;

/* One field of a charge that shows a finding; the value is absent where the charge has none. */
typedef struct diag_field {
    crd_str name, value;
} diag_field;

/* A charge that shows a finding: the first of `rows` charges of a bill, or one that was constructed. */
typedef struct diag_charge {
    VEC(diag_field) fields; /* empty: the finding has no witness */
    bool real;              /* of a bill or of the host; else it was constructed */
    crd_str file;           /* absent when constructed, or given by the host */
    uint64_t line, rows;    /* rows 0: not counted */
    crd_money cost;         /* of the rows */
    crd_str currency;
} diag_charge;

typedef struct diag {
    diag_code code;
    crd_severity severity; /* the table's, unless changed (guards, lint levels) */
    crd_str message;
    span at;
    /* For a place in a file whose text is not held (charge files): file set (to "" when there is none), at unused. */
    crd_str file;
    uint32_t file_order;   /* files without text come in the order in which they were first named */
    uint64_t line, column; /* 0: not known */
    VEC(diag_label) also;  /* secondary places: "first declared here" */
    VEC(crd_str) notes;
    crd_str help; /* absent when there is none */
    bool has_fix;
    bool fix_safe;  /* it cannot change what the policy means, so `--fix` may apply it unasked */
    diag_label fix; /* replace `at` by `text` */
    diag_charge witness;
    bool suppressed; /* by a comment or a level; not shown, not counted */
    crd_str reason;  /* that the comment gives */
} diag;

/* What the host set for a kind of finding; it wins over the levels of a policy. */
typedef enum diag_level { LEVEL_DEFAULT, LEVEL_ALLOW, LEVEL_DENY } diag_level;

/* crd_diagnostics is this. */
struct crd_diagnostics {
    mem m;
    crd_config config;
    arena texts;
    VEC(source) sources;
    VEC(crd_str) files;                   /* named by findings without text */
    VEC(diag *) at;                       /* always in order: by file, place, code, then as added */
    VEC(diag *) displaced;                /* by what matters more: past DIAG_MAX, only counted */
    size_t dropped[CRD_NOTE + 1];         /* the others past DIAG_MAX, by severity */
    size_t unlevelled[DIAG_COUNT];        /* of the dropped the warnings of a policy whose levels are not known yet */
    int least;                            /* none in a full list matters less: see diag.c */
    diag_level levels[DIAG_COUNT];        /* the host's */
    diag_level policy_levels[DIAG_COUNT]; /* of the policy that is being looked at, where the host says nothing */
    size_t told[DIAG_COUNT];              /* how often each was added, whatever became of it */
    size_t errors_told;
    VEC(const void *) compiled; /* the policies whose spans point into the sources */
};
#define DIAG_MAX      1000 /* findings kept: more help nobody, and a hostile file must not eat the memory */
#define DIAG_TEXT_MAX 1000 /* bytes of a message, note or help: the middle of a longer one is left out */

/* The row of a finding named by its code or slug, or DIAG_COUNT. */
diag_code finding_find(crd_str name);
/* Whether it is a finding of `crd lint`, CRD03NN. */
bool finding_of_lint(diag_code code);
/* Whether the policy's text alone leads to it, so that checking a policy shows whether it is there. */
bool finding_of_check(diag_code code);
/* Whether it can be allowed and denied: a warning, or one of lint, for none of these leaves a policy without a meaning.
 */
bool finding_has_level(diag_code code);

/* Adds a source (name and text are copied, a byte order mark left out) and sets its index. False: no memory, or 4 GiB
 * and more. */
bool diag_source(crd_diagnostics *d, crd_str name, crd_str text, uint32_t *file);
/* The same for a text that is not copied: a zero stands behind it, and it lives as long as the list. */
bool diag_source_lent(crd_diagnostics *d, crd_str name, crd_str text, uint32_t *file);
/* Text of a span. */
crd_str diag_text(const crd_diagnostics *d, span at);

/* Adds a finding. Returns NULL when it was dropped (too many that matter as much; or the same code, place and message
 * is already there) or memory ran out: the calls below accept NULL. Code and place must not be changed afterwards. */
diag *diag_add(crd_diagnostics *d, diag_code code, span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* The same with another severity than the table's. */
diag *diag_add_as(crd_diagnostics *d, diag_code code, crd_severity severity, span at, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
/* A finding in a file of which only the name and a place are known. line 0: the file as a whole. No file: one that
 * concerns none. */
diag *diag_add_file(crd_diagnostics *d, diag_code code, crd_str file, uint64_t line, uint64_t column,
                    const char *format, ...) __attribute__((format(printf, 6, 7)));
diag *diag_add_file_as(crd_diagnostics *d, diag_code code, crd_severity severity, crd_str file, uint64_t line,
                       uint64_t column, const char *format, ...) __attribute__((format(printf, 7, 8)));
/* Whether an error that came now would only be counted: not worth an explanation. */
bool diag_full(const crd_diagnostics *d);
void diag_also(crd_diagnostics *d, diag *g, span at, const char *format, ...) __attribute__((format(printf, 4, 5)));
void diag_note(crd_diagnostics *d, diag *g, const char *format, ...) __attribute__((format(printf, 3, 4)));
void diag_help(crd_diagnostics *d, diag *g, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* The replacement also becomes JSON's `fix`. */
void diag_fix(crd_diagnostics *d, diag *g, span at, crd_str replacement);
/* The same for a replacement that cannot change what the policy means. */
void diag_fix_safe(crd_diagnostics *d, diag *g, span at, crd_str replacement);
/* The charge that shows the finding, field by field; `value` may be absent. Constructed, unless diag_witness_from says
 * which row of a bill it is, the first of `rows` that cost so much (rows 0: not counted). */
void diag_witness(crd_diagnostics *d, diag *g, crd_str name, crd_str value);
void diag_witness_from(crd_diagnostics *d, diag *g, crd_str file, uint64_t line, uint64_t rows, crd_money cost,
                       crd_str currency);
/* "did you mean `X`?" with its fix, when a candidate is near `word`, the text at `at`. */
void diag_did_you_mean(crd_diagnostics *d, diag *g, span at, crd_str word, const crd_str *candidates, size_t n);

/* ---- what was said, for those who decide by it: a list may be full, have it already, or be cleared ---- */

/* How many findings of the codes from `first` to `last` were added, and how many errors; the dropped ones and those
 * that were there already count. Neither ever falls. */
size_t diag_told(const crd_diagnostics *d, diag_code first, diag_code last);
static inline size_t diag_errors_told(const crd_diagnostics *d) { return d->errors_told; }
/* Those that are only counted. */
size_t diag_dropped(const crd_diagnostics *d, crd_severity severity);

/* ---- levels ---- */

diag_level diag_level_of(const crd_diagnostics *d, diag_code code);
/* Makes an error of a finding that is denied. */
void diag_deny(crd_diagnostics *d, diag *g);
/* The level of dropped warnings becomes known. */
void diag_level_dropped(crd_diagnostics *d, diag_code code);
/* All findings whose places are known: those in the list and those that made way. */
static inline size_t diag_placed(const crd_diagnostics *d) { return d->at.n + d->displaced.n; }
static inline diag *diag_placed_at(const crd_diagnostics *d, size_t i) {
    return i < d->at.n ? d->at.at[i] : d->displaced.at[i - d->at.n];
}

/* The sum of a file's charges leaves the range of money; absent: of no file's. */
void diag_sum_overflow(crd_diagnostics *d, crd_str file);

/* The text of a line (from 1, of those that the source has), without the blanks around it. */
span diag_line(const crd_diagnostics *d, uint32_t file, uint32_t line);
/* Line and column (characters, from 1) of a byte. */
void diag_locate(const crd_diagnostics *d, uint32_t file, uint32_t byte, uint32_t *line, uint32_t *column);
/* The place of a span, and of a finding. The end is the place behind the last character. */
crd_place diag_place(const crd_diagnostics *d, span at);
crd_place diag_place_of(const crd_diagnostics *d, const diag *g);
/* True when the finding points into a source, whose text can be shown. */
static inline bool diag_has_text(const diag *g) { return g->file.ptr == NULL; }

#endif
