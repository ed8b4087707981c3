/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns `# crd: allow(CODE) until DATE: reason`: a comment on the line before hides the findings of that code that begin
 * on the next line of code. Errors that leave a policy without a meaning cannot be hidden, an expired comment hides
 * nothing, an idle one is a warning. The comments are read once, when the policy is checked, and kept in the model:
 * those that speak of lint's findings are applied when lint has run. */
#include <string.h>

#include "check.h"
#include "crd_tools.h"
#include "suppress.h"

typedef struct comments {
    checker *c;
    uint32_t file;
    VEC(model_suppression) at;
    uint32_t begin, end; /* the next line of code behind the last comment */
    bool too_many;
} comments;

/* ---- reading one comment ---- */

typedef struct cursor {
    crd_str text;
    size_t at;
} cursor;

static void blanks(cursor *k) {
    while (k->at < k->text.len && (k->text.ptr[k->at] == ' ' || k->text.ptr[k->at] == '\t')) k->at++;
}

static bool take(cursor *k, crd_str word) {
    blanks(k);
    if (!str_starts((crd_str){k->text.ptr + k->at, k->text.len - k->at}, word, false)) return false;
    k->at += word.len;
    return true;
}

/* Everything up to the stop, without blanks around it. */
static crd_str take_until(cursor *k, char stop) {
    blanks(k);
    size_t begin = k->at, end;
    while (k->at < k->text.len && k->text.ptr[k->at] != stop) k->at++;
    end = k->at;
    while (end > begin && (k->text.ptr[end - 1] == ' ' || k->text.ptr[end - 1] == '\t' || k->text.ptr[end - 1] == '\r'))
        end--;
    return (crd_str){k->text.ptr + begin, end - begin};
}

static void malformed(comments *s, span at, const char *what) {
    diag *g = diag_add(s->c->d, DIAG_SUPPRESSION_FORM, at, "the comment %s", what);
    diag_help(s->c->d, g, "write `# crd: allow(CODE) until 2026-12-31: reason` on the line before");
}

static span part(span at, crd_str whole, crd_str piece) {
    uint32_t begin = at.begin + (uint32_t)(piece.ptr - whole.ptr);
    return (span){at.file, begin, begin + (uint32_t)piece.len};
}

/* False: the code cannot be hidden, reported. */
static bool code_known(comments *s, span at, crd_str name, diag_code *out) {
    checker *c = s->c;
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    *out = finding_find(name);
    if (*out == DIAG_COUNT) {
        finding_unknown(c, at, name);
        return false;
    }
    if (finding_of_lint(*out) || (kinds[*out].severity == CRD_WARNING && finding_of_check(*out))) return true;
    diag *g = diag_add(c->d, DIAG_NOT_SUPPRESSIBLE, at, "`%.*s` cannot be suppressed", STR_ARG(name));
    diag_help(c->d, g, "mend what it reports: `crd help %s`", kinds[*out].code);
    return false;
}

/* Reads what follows `crd:`. False: reported. */
static bool read(comments *s, cursor *k, span at, model_suppression *out) {
    crd_date until;
    if (!take(k, STR("allow(")) && !(take(k, STR("allow")) && take(k, STR("(")))) {
        malformed(s, at, "says nothing that is known here");
        return false;
    }
    crd_str code = take_until(k, ')');
    if (!code.len || !take(k, STR(")")))
        malformed(s, at, "names no finding");
    else if (!take(k, STR("until")))
        malformed(s, at, "has no date");
    else {
        crd_str date = take_until(k, ':');
        if (!crd_date_parse(date, &until))
            malformed(s, date.len ? part(at, k->text, date) : at, "has no date");
        else if (!take(k, STR(":")) || (out->reason = take_until(k, '\n')).len == 0)
            malformed(s, at, "gives no reason");
        else {
            crd_date today = s->c->config->as_of;
            out->expired = today != CRD_NO_DATE && until < today;
            return code_known(s, part(at, k->text, code), code, &out->code);
        }
    }
    return false;
}

/* ---- the line that a comment speaks of ---- */

static bool code_line(crd_str line) {
    cursor k = {line, 0};
    blanks(&k);
    return k.at < line.len && line.ptr[k.at] != '#' && line.ptr[k.at] != '\r';
}

static void find_line(comments *s, uint32_t from) {
    crd_str all = s->c->d->sources.at[s->file].text;
    size_t at = from;
    do {
        const char *newline = at < all.len ? memchr(all.ptr + at, '\n', all.len - at) : NULL;
        size_t begin = newline ? (size_t)(newline - all.ptr) + 1 : all.len;
        const char *next = begin < all.len ? memchr(all.ptr + begin, '\n', all.len - begin) : NULL;
        s->begin = (uint32_t)begin;
        s->end = (uint32_t)(next ? (size_t)(next - all.ptr) : all.len);
        at = begin;
    } while (s->begin < all.len && !code_line((crd_str){all.ptr + s->begin, s->end - s->begin}));
}

/* Whether a comment is one of ours, whatever it says. */
static bool begins(cursor *k) {
    while (k->at < k->text.len && k->text.ptr[k->at] == '#') k->at++;
    return take(k, STR("crd:"));
}

/* Whether the text can hold one: most do not, and reading all tokens of a long policy again takes a while. */
static bool holds_any(crd_str all) {
    size_t at = 0;
    const char *hash;
    while (at < all.len && (hash = memchr(all.ptr + at, '#', all.len - at))) {
        cursor k = {all, (size_t)(hash - all.ptr)};
        if (begins(&k)) return true;
        at = k.at;
    }
    return false;
}

static void comment_read(void *ud, comment found) {
    comments *s = ud;
    cursor k = {diag_text(s->c->d, found.at), 0};
    if (!begins(&k)) return;
    model_suppression one = {.at = found.at};
    if (!found.own_line) {
        malformed(s, found.at, "stands behind code");
        return;
    }
    if (s->at.n == LIMIT_SUPPRESSIONS) {
        if (!s->too_many)
            diag_add(s->c->d, DIAG_SUPPRESSION_FORM, found.at, "the comment is one of more than %d",
                     (int)LIMIT_SUPPRESSIONS);
        s->too_many = true;
        return;
    }
    if (!read(s, &k, found.at, &one)) return;
    if (found.at.begin >= s->begin) find_line(s, found.at.end);
    one.line = (span){s->file, s->begin, s->end};
    model_suppression *slot = vec_push(s->c->a->m, &s->at);
    if (slot) *slot = one;
}

/* Reads the comments of all files into the model. */
static void comments_read(checker *c) {
    comments s = {.c = c};
    for (size_t i = 0; i < c->read.n; i++) {
        s.file = c->read.at[i]->file;
        s.begin = s.end = 0;
        if (holds_any(c->d->sources.at[s.file].text)) lex_comments(c->d, s.file, comment_read, &s);
    }
    c->out->suppressions = ARENA_ARRAY(c->a, s.at.n, model_suppression);
    if (c->out->suppressions && s.at.n) memcpy(c->out->suppressions, s.at.at, s.at.n * sizeof *s.at.at);
    if (c->out->suppressions) c->out->suppressions_n = s.at.n;
    vec_free(c->a->m, &s.at);
}

/* ---- applying: once for the findings of checking, once for those of lint ---- */

typedef struct pass {
    const model *m;
    crd_diagnostics *d;
    bool lint;
    bool *used; /* [suppression of the model] */
} pass;

/* The findings of this pass in the policy's own texts. */
static bool concerns(const pass *p, const diag *g) {
    return diag_has_text(g) && g->at.file >= p->m->first_source && g->at.file < p->m->sources_end &&
           finding_of_lint(g->code) == p->lint && (p->lint || g->severity == CRD_WARNING);
}

static bool speaks_of(const model_suppression *s, const diag *g) {
    return !s->expired && g->code == s->code && g->at.file == s->line.file && g->at.begin >= s->line.begin &&
           g->at.begin < s->line.end;
}

static void hide(pass *p) {
    for (size_t k = 0; k < diag_placed(p->d); k++) {
        diag *g = diag_placed_at(p->d, k);
        if (!concerns(p, g)) continue;
        for (size_t i = 0; i < p->m->suppressions_n; i++) {
            if (!speaks_of(&p->m->suppressions[i], g)) continue;
            g->suppressed = p->used[i] = true;
            g->reason = p->m->suppressions[i].reason;
        }
    }
}

void suppress_levels(const model *m, crd_diagnostics *d) {
    d->least = 0; /* what will be hidden, or is now, makes way */
    memset(d->policy_levels, 0, sizeof d->policy_levels);
    for (size_t i = 0; m != NULL && i < m->lint_levels_n; i++)
        d->policy_levels[m->lint_levels[i].code] = m->lint_levels[i].deny ? LEVEL_DENY : LEVEL_ALLOW;
}

/* The level from the command line, or else from the policy's lint block. */
static void apply_level(const pass *p, diag *g) {
    diag_level level = diag_level_of(p->d, g->code);
    if (level == LEVEL_DENY) diag_deny(p->d, g);
    if (level == LEVEL_ALLOW) g->suppressed = true;
}

/* Of what was dropped no more than the code is known. */
static void apply_levels(const pass *p) {
    for (size_t k = 0; k < diag_placed(p->d); k++)
        if (concerns(p, diag_placed_at(p->d, k))) apply_level(p, diag_placed_at(p->d, k));
    for (int code = 0; code < DIAG_COUNT; code++)
        if (finding_of_lint((diag_code)code) == p->lint) diag_level_dropped(p->d, (diag_code)code);
}

static void report_unused(const pass *p, const model_suppression *s) {
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    diag *g =
        diag_add(p->d, DIAG_SUPPRESSION_UNUSED, s->at, "the next line has no finding %s to hide", kinds[s->code].code);
    diag_help(p->d, g, "remove the comment");
    if (g) apply_level(p, g);
}

/* With an error, what a comment hides may not have been found yet. */
static void account_for(const pass *p, bool whole) {
    for (size_t i = 0; i < p->m->suppressions_n; i++) {
        const model_suppression *one = &p->m->suppressions[i];
        if (one->expired) {
            diag *g = diag_add(p->d, DIAG_SUPPRESSION_EXPIRED, one->at, "the comment has expired and hides nothing");
            diag_help(p->d, g, "mend what it hides, or give it a new date and reason");
        } else if (whole && !p->used[i] && !finding_of_lint(one->code)) {
            report_unused(p, one);
        }
    }
}

void suppress(checker *c) {
    comments_read(c);
    c->out->first_source = (uint32_t)c->first_source;
    c->out->sources_end = (uint32_t)c->d->sources.n;
    pass p = {.m = c->out, .d = c->d};
    p.used = ARENA_ARRAY(c->a, c->out->suppressions_n, bool);
    if (!p.used) return;
    suppress_levels(c->out, c->d);
    hide(&p);
    account_for(&p, diag_errors_told(c->d) == c->errors && c->d->at.n < DIAG_MAX);
    apply_levels(&p);
    suppress_levels(NULL, c->d);
}

bool suppress_lint(const model *m, crd_diagnostics *d, arena *a, bool (*judged)(const void *ud, diag_code code),
                   const void *ud) {
    pass p = {.m = m, .d = d, .lint = true, .used = ARENA_ARRAY(a, m->suppressions_n, bool)};
    bool whole = d->at.n < DIAG_MAX;
    if (!p.used) return false;
    hide(&p);
    apply_levels(&p);
    for (size_t i = 0; i < m->suppressions_n; i++) {
        const model_suppression *one = &m->suppressions[i];
        if (finding_of_lint(one->code) && !one->expired && !p.used[i] && whole && judged(ud, one->code))
            report_unused(&p, one);
    }
    return !d->m.failed;
}
