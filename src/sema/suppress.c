/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns `# crd: allow(CODE) until DATE: reason`: a comment on the line before hides the warnings of that code that begin
 * on the next line of code. Errors cannot be hidden, an expired comment hides nothing, an idle one is a warning. */
#include <string.h>

#include "check.h"
#include "crd_tools.h"

typedef struct suppression {
    span at;
    uint32_t begin, end; /* bytes of the line that it speaks of */
    diag_code code;      /* DIAG_COUNT: of lint, which looks for itself */
    bool expired, used;
} suppression;

typedef struct comments {
    checker *c;
    uint32_t file;
    VEC(suppression) at;
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
    *out = DIAG_COUNT;
    if (finding_of_lint(name)) return true;
    *out = finding_find(name);
    if (*out == DIAG_COUNT) {
        finding_unknown(c, at, name);
        return false;
    }
    if (kinds[*out].severity == CRD_WARNING && finding_of_check(*out)) return true;
    diag *g = diag_add(c->d, DIAG_NOT_SUPPRESSIBLE, at, "`%.*s` cannot be suppressed", STR_ARG(name));
    diag_help(c->d, g, "mend what it reports: `crd help %s`", kinds[*out].code);
    return false;
}

/* Reads what follows `crd:`. False: reported. */
static bool read(comments *s, cursor *k, span at, suppression *out) {
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
        else if (!take(k, STR(":")) || take_until(k, '\n').len == 0)
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
    suppression one = {.at = found.at};
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
    one.begin = s->begin;
    one.end = s->end;
    suppression *slot = vec_push(s->c->a->m, &s->at);
    if (slot) *slot = one;
}

/* ---- applying ---- */

static bool speaks_of(const suppression *s, const diag *g) {
    return !s->expired && g->code == s->code && g->severity == CRD_WARNING && g->at.begin >= s->begin &&
           g->at.begin < s->end;
}

static void hide(comments *s) {
    for (size_t k = 0; k < s->c->d->at.n; k++) {
        diag *g = s->c->d->at.at[k];
        if (!diag_has_text(g) || g->at.file != s->file) continue;
        for (size_t i = 0; i < s->at.n; i++) {
            if (!speaks_of(&s->at.at[i], g)) continue;
            g->suppressed = s->at.at[i].used = true;
        }
    }
}

static void account_for(comments *s) {
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    bool whole = crd_diagnostics_errors(s->c->d) == s->c->errors; /* else what it hides may not have been found yet */
    for (size_t i = 0; i < s->at.n; i++) {
        const suppression *one = &s->at.at[i];
        if (one->expired) {
            diag *g = diag_add(s->c->d, DIAG_SUPPRESSION_EXPIRED, one->at, "the comment has expired and hides nothing");
            diag_help(s->c->d, g, "mend what it hides, or give it a new date and reason");
        } else if (whole && one->code != DIAG_COUNT && !one->used) {
            diag *g = diag_add(s->c->d, DIAG_SUPPRESSION_UNUSED, one->at, "the next line has no finding %s to hide",
                               kinds[one->code].code);
            diag_help(s->c->d, g, "remove the comment");
        }
    }
}

/* The policy's own levels, for the warnings that checking gives. */
static void apply_levels(checker *c) {
    for (size_t k = 0; k < c->d->at.n; k++) {
        diag *g = c->d->at.at[k];
        if (!diag_has_text(g) || g->at.file < c->first_source || g->severity != CRD_WARNING) continue;
        for (size_t i = 0; i < c->out->lint_levels_n; i++) {
            if (finding_find(c->out->lint_levels[i].code) != g->code) continue;
            if (c->out->lint_levels[i].deny)
                g->severity = CRD_ERROR;
            else
                g->suppressed = true;
        }
    }
}

void suppress(checker *c) {
    for (size_t i = 0; i < c->read.n; i++) {
        comments s = {.c = c, .file = c->read.at[i]->file};
        if (!holds_any(c->d->sources.at[s.file].text)) continue;
        lex_comments(c->d, s.file, comment_read, &s);
        hide(&s);
        account_for(&s);
        vec_free(c->a->m, &s.at);
    }
    apply_levels(c);
}
