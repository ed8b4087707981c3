/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the list of findings. The invariant: the list is in order after every addition, so that reading it changes
 * nothing. */
#include "base/diag.h"

#include <string.h>

#include "crd_tools.h"

static const crd_finding_kind kinds[DIAG_COUNT] = {
#define DIAG(id, code, slug, severity, claim, explanation) {code, slug, claim, explanation, severity},
#include "base/diag.def"
#undef DIAG
};

size_t crd_finding_kinds(const crd_finding_kind **out) {
    *out = kinds;
    return DIAG_COUNT;
}

diag_code finding_find(crd_str name) {
    for (size_t i = 0; i < DIAG_COUNT; i++)
        if (str_eq(name, str_of(kinds[i].code)) || str_eq(name, str_of(kinds[i].slug))) return (diag_code)i;
    return DIAG_COUNT;
}

static bool of_section(diag_code code, char ones) { return kinds[code].code[3] == '0' && kinds[code].code[4] == ones; }

bool finding_of_lint(diag_code code) { return of_section(code, '3'); }

bool finding_of_check(diag_code code) {
    return of_section(code, '1') || of_section(code, '2') || of_section(code, '4') || of_section(code, '5') ||
           of_section(code, '6');
}

bool finding_has_level(diag_code code) { return kinds[code].severity == CRD_WARNING || finding_of_lint(code); }

/* ---- The list ---- */

crd_status crd_diagnostics_new(const crd_config *config, crd_diagnostics **out) {
    if (out) *out = NULL;
    if (config == NULL || out == NULL) return CRD_MISUSE;
    mem m;
    mem_init(&m, config);
    crd_diagnostics *d = mem_new(&m, sizeof *d);
    if (d == NULL) return CRD_NOMEM;
    d->m = m;
    d->config = *config;
    arena_init(&d->texts, &d->m);
    *out = d;
    return CRD_OK;
}

static void free_findings(crd_diagnostics *list) {
    for (size_t i = 0; i < list->at.n; i++) {
        vec_free(&list->m, &list->at.at[i]->also);
        vec_free(&list->m, &list->at.at[i]->notes);
        vec_free(&list->m, &list->at.at[i]->witness.fields);
    }
    vec_free(&list->m, &list->at);
    vec_free(&list->m, &list->sources);
    vec_free(&list->m, &list->files);
    arena_free(&list->texts);
}

void crd_diagnostics_clear(crd_diagnostics *list) {
    free_findings(list);
    arena_init(&list->texts, &list->m);
    memset(list->dropped, 0, sizeof list->dropped);
}

void crd_diagnostics_free(crd_diagnostics *list) {
    if (list == NULL) return;
    free_findings(list);
    mem m = list->m;
    mem_free(&m, list, sizeof *list);
}

size_t crd_diagnostics_count(const crd_diagnostics *list) {
    size_t shown = 0;
    for (size_t i = 0; i < list->at.n; i++) shown += !list->at.at[i]->suppressed;
    return shown;
}

size_t crd_diagnostics_errors(const crd_diagnostics *list) {
    size_t errors = list->dropped[CRD_ERROR];
    for (size_t i = 0; i < list->at.n; i++)
        errors += !list->at.at[i]->suppressed && list->at.at[i]->severity == CRD_ERROR;
    return errors;
}

/* The i-th finding that is shown, or NULL. */
static const diag *shown(const crd_diagnostics *list, size_t i) {
    for (size_t k = 0; k < list->at.n; k++)
        if (!list->at.at[k]->suppressed && i-- == 0) return list->at.at[k];
    return NULL;
}

bool crd_diagnostics_get(const crd_diagnostics *list, size_t i, crd_diagnostic *out) {
    const diag *g = shown(list, i);
    if (g == NULL) return false;
    *out = (crd_diagnostic){.code = str_of(kinds[g->code].code),
                            .slug = str_of(kinds[g->code].slug),
                            .severity = g->severity,
                            .message = g->message,
                            .place = diag_place_of(list, g),
                            .notes = g->notes.n,
                            .help = g->help,
                            .has_fix = g->has_fix};
    if (g->has_fix) out->fix = (crd_fix){diag_place(list, g->fix.at), g->fix.text, g->fix_safe};
    return true;
}

crd_str crd_diagnostics_note(const crd_diagnostics *list, size_t i, size_t note) {
    const diag *g = shown(list, i);
    return g && note < g->notes.n ? g->notes.at[note] : STR_NONE;
}

bool crd_diagnostics_witness(const crd_diagnostics *list, size_t i, crd_witness *out) {
    const diag *g = shown(list, i);
    if (g == NULL || g->witness.fields.n == 0) return false;
    const diag_charge *w = &g->witness;
    *out = (crd_witness){
        .constructed = !w->real,
        .fields = w->fields.n,
        .file = w->file,
        .line = w->line,
        .rows = w->rows,
        .cost = w->cost,
        .currency = w->currency,
    };
    return true;
}

bool crd_diagnostics_witness_field(const crd_diagnostics *list, size_t i, size_t field, crd_str *name, crd_str *value) {
    const diag *g = shown(list, i);
    if (g == NULL || field >= g->witness.fields.n) return false;
    *name = g->witness.fields.at[field].name;
    *value = g->witness.fields.at[field].value;
    return true;
}

/* ---- Sources and places ---- */

static bool find_lines(arena *a, source *s) {
    const char *end = s->text.ptr + s->text.len;
    size_t n = 1;
    for (const char *at = s->text.ptr; (at = memchr(at, '\n', (size_t)(end - at))); at++) n++;
    uint32_t *lines = ARENA_ARRAY(a, n, uint32_t);
    if (lines == NULL) return false;
    size_t line = 1; /* the first one begins at 0 */
    for (const char *at = s->text.ptr; (at = memchr(at, '\n', (size_t)(end - at))); at++)
        lines[line++] = (uint32_t)(at + 1 - s->text.ptr);
    s->lines = lines;
    s->lines_n = n;
    return true;
}

static bool add_source(crd_diagnostics *d, crd_str name, crd_str bytes, bool lent, uint32_t *file) {
    source s = {.name = arena_str(&d->texts, name), .text = STR_NONE};
    if (bytes.ptr == NULL) bytes = STR("");
    if (str_starts(bytes, STR("\xef\xbb\xbf"), false)) bytes = (crd_str){bytes.ptr + 3, bytes.len - 3};
    if (bytes.len < UINT32_MAX) s.text = lent ? bytes : arena_str(&d->texts, bytes);
    if (s.text.ptr == NULL || (name.ptr && !s.name.ptr) || !find_lines(&d->texts, &s)) {
        d->m.failed = true;
        return false;
    }
    source *slot = vec_push(&d->m, &d->sources);
    if (slot == NULL) return false;
    *slot = s;
    *file = (uint32_t)(d->sources.n - 1);
    return true;
}

bool diag_source(crd_diagnostics *d, crd_str name, crd_str bytes, uint32_t *file) {
    return add_source(d, name, bytes, false, file);
}

bool diag_source_lent(crd_diagnostics *d, crd_str name, crd_str bytes, uint32_t *file) {
    return add_source(d, name, bytes, true, file);
}

crd_str diag_text(const crd_diagnostics *d, span at) {
    return (crd_str){d->sources.at[at.file].text.ptr + at.begin, at.end - at.begin};
}

span diag_line(const crd_diagnostics *d, uint32_t file, uint32_t line) {
    const source *s = &d->sources.at[file];
    uint32_t begin = s->lines[line - 1], end = line < s->lines_n ? s->lines[line] : (uint32_t)s->text.len;
    while (end > begin && (unsigned char)s->text.ptr[end - 1] <= ' ') end--;
    while (begin < end && (unsigned char)s->text.ptr[begin] <= ' ') begin++;
    return (span){file, begin, end};
}

void diag_locate(const crd_diagnostics *d, uint32_t file, uint32_t byte, uint32_t *line, uint32_t *column) {
    const source *s = &d->sources.at[file];
    size_t low = 0, high = s->lines_n; /* the line lies in [low, high) */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (s->lines[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    *line = (uint32_t)low + 1;
    *column = (uint32_t)utf8_count(diag_text(d, (span){file, s->lines[low], byte})) + 1;
}

crd_place diag_place(const crd_diagnostics *d, span at) {
    crd_place place = {.file = d->sources.at[at.file].name};
    diag_locate(d, at.file, at.begin, &place.line, &place.column);
    diag_locate(d, at.file, at.end, &place.end_line, &place.end_column);
    return place;
}

static uint32_t clamp(uint64_t n) { return n < UINT32_MAX ? (uint32_t)n : UINT32_MAX; }

crd_place diag_place_of(const crd_diagnostics *d, const diag *g) {
    if (diag_has_text(g)) return diag_place(d, g->at);
    uint32_t line = clamp(g->line), column = clamp(g->column);
    return (crd_place){g->file.len ? g->file : STR_NONE, line, column, line, column};
}

/* ---- Texts ---- */

/* A long text without its middle: both ends tell what it is about. */
static void shorten(text *t) {
    const crd_str gap = STR("\u2026");
    crd_str all = text_str(t);
    if (all.len <= DIAG_TEXT_MAX) return;
    size_t head = utf8_prefix(all, DIAG_TEXT_MAX * 2 / 3);
    size_t tail = utf8_prefix(all, all.len - DIAG_TEXT_MAX / 4);
    memcpy(t->at + head, gap.ptr, gap.len);
    memmove(t->at + head + gap.len, t->at + tail, all.len - tail);
    t->n = head + gap.len + (all.len - tail);
}

/* Absent when memory ran out. */
static crd_str format_text(crd_diagnostics *d, const char *format, va_list args) {
    text t;
    text_init(&t, &d->m);
    text_vformat(&t, format, args);
    shorten(&t);
    crd_str copy = arena_str(&d->texts, text_str(&t));
    text_free(&t);
    return copy;
}

/* ---- Adding ---- */

static int compare(uint64_t a, uint64_t b) { return (a > b) - (a < b); }

/* Those with text first. */
static int by_place(const diag *a, const diag *b) {
    int order = compare(!diag_has_text(a), !diag_has_text(b));
    if (order) return order;
    if (diag_has_text(a)) {
        order = compare(a->at.file, b->at.file);
        return order ? order : compare(a->at.begin, b->at.begin);
    }
    order = compare(a->file_order, b->file_order);
    if (order == 0) order = compare(a->line, b->line);
    return order ? order : compare(a->column, b->column);
}

static int by_place_and_code(const diag *a, const diag *b) {
    int order = by_place(a, b);
    return order ? order : compare(a->code, b->code);
}

static bool same(const diag *a, const diag *b) { return a->at.end == b->at.end && str_eq(a->message, b->message); }

/* Where a finding belongs: behind all that do not come after it. SIZE_MAX: it is already there. */
static size_t find_slot(const crd_diagnostics *d, const diag *g) {
    size_t low = 0, high = d->at.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_place_and_code(d->at.at[middle], g) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (size_t i = low; i > 0 && by_place_and_code(d->at.at[i - 1], g) == 0; i--)
        if (same(d->at.at[i - 1], g)) return SIZE_MAX;
    return low;
}

/* Copies the finding into the list. */
static diag *insert(crd_diagnostics *d, const diag *g) {
    size_t i = find_slot(d, g);
    if (i == SIZE_MAX || !vec_room(&d->m, &d->at, 1)) return NULL;
    diag *kept = arena_copy(&d->texts, g, sizeof *g);
    if (kept == NULL) return NULL;
    memmove(d->at.at + i + 1, d->at.at + i, (d->at.n - i) * sizeof *d->at.at);
    d->at.at[i] = kept;
    d->at.n++;
    return kept;
}

static bool full(crd_diagnostics *d, diag_code code) {
    if (d->at.n < DIAG_MAX) return false;
    d->dropped[kinds[code].severity]++;
    return true;
}

diag *diag_add(crd_diagnostics *d, diag_code code, span at, const char *format, ...) {
    if (full(d, code)) return NULL;
    diag g = {.code = code, .severity = kinds[code].severity, .at = at};
    va_list args;
    va_start(args, format);
    g.message = format_text(d, format, args);
    va_end(args);
    return g.message.ptr ? insert(d, &g) : NULL;
}

/* Number of the file among those named so far. False: no memory. */
static bool number_file(crd_diagnostics *d, diag *g, crd_str file) {
    size_t i = d->files.n;
    while (i > 0 && !str_eq(d->files.at[i - 1], file)) i--; /* mostly the last one */
    if (i == 0) {
        crd_str *slot = vec_push(&d->m, &d->files);
        if (slot == NULL) return false;
        *slot = arena_str(&d->texts, file.ptr ? file : STR(""));
        i = d->files.n;
    }
    g->file = d->files.at[i - 1];
    g->file_order = (uint32_t)i;
    return g->file.ptr != NULL;
}

diag *diag_add_file(crd_diagnostics *d, diag_code code, crd_str file, uint64_t line, uint64_t column,
                    const char *format, ...) {
    if (full(d, code)) return NULL;
    diag g = {.code = code, .severity = kinds[code].severity, .line = line, .column = column};
    va_list args;
    va_start(args, format);
    g.message = format_text(d, format, args);
    va_end(args);
    return g.message.ptr && number_file(d, &g, file) ? insert(d, &g) : NULL;
}

void diag_also(crd_diagnostics *d, diag *g, span at, const char *format, ...) {
    if (g == NULL || !vec_room(&d->m, &g->also, 1)) return;
    va_list args;
    va_start(args, format);
    g->also.at[g->also.n++] = (diag_label){at, format_text(d, format, args)};
    va_end(args);
}

void diag_note(crd_diagnostics *d, diag *g, const char *format, ...) {
    if (g == NULL || !vec_room(&d->m, &g->notes, 1)) return;
    va_list args;
    va_start(args, format);
    g->notes.at[g->notes.n++] = format_text(d, format, args);
    va_end(args);
}

void diag_help(crd_diagnostics *d, diag *g, const char *format, ...) {
    if (g == NULL) return;
    va_list args;
    va_start(args, format);
    g->help = format_text(d, format, args);
    va_end(args);
}

void diag_fix(crd_diagnostics *d, diag *g, span at, crd_str replacement) {
    if (g == NULL) return;
    crd_str copy = arena_str(&d->texts, replacement.ptr ? replacement : STR(""));
    g->has_fix = copy.ptr != NULL;
    g->fix = (diag_label){at, copy};
}

void diag_fix_safe(crd_diagnostics *d, diag *g, span at, crd_str replacement) {
    diag_fix(d, g, at, replacement);
    if (g) g->fix_safe = true;
}

void diag_witness(crd_diagnostics *d, diag *g, crd_str name, crd_str value) {
    if (g == NULL || !vec_room(&d->m, &g->witness.fields, 1)) return;
    crd_str kept = arena_str(&d->texts, name);
    if (kept.ptr == NULL) return;
    g->witness.fields.at[g->witness.fields.n++] = (diag_field){kept, arena_str(&d->texts, value)};
}

void diag_witness_from(crd_diagnostics *d, diag *g, crd_str file, uint64_t line, uint64_t rows, crd_money cost,
                       crd_str currency) {
    if (g == NULL) return;
    g->witness.real = true;
    g->witness.file = arena_str(&d->texts, file);
    g->witness.line = line;
    g->witness.rows = rows;
    g->witness.cost = cost;
    g->witness.currency = arena_str(&d->texts, currency);
}

void diag_did_you_mean(crd_diagnostics *d, diag *g, span at, crd_str word, const crd_str *candidates, size_t n) {
    crd_str nearest = str_nearest(word, candidates, n);
    if (nearest.ptr == NULL) return;
    diag_help(d, g, "did you mean `%.*s`?", STR_ARG(nearest));
    diag_fix(d, g, at, nearest);
}
