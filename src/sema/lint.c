/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the lint block: which findings a policy allows or denies, and from when lint fails. */
#include <string.h>

#include "check.h"
#include "crd_tools.h"

/* ---- findings by name ---- */

void finding_unknown(checker *c, span at, crd_str name) {
    const crd_finding_kind *kinds;
    size_t n = crd_finding_kinds(&kinds);
    crd_str *slugs = ARENA_ARRAY(c->a, n, crd_str);
    diag *g = diag_add(c->d, DIAG_UNKNOWN_FINDING, at, "there is no finding `%.*s`", STR_ARG(name));
    bool several = name.len > 0 && memchr(name.ptr, ',', name.len) != NULL;
    diag_help(c->d, g, several ? "name one: each finding has a comment of its own" : "docs/findings.md lists them");
    for (size_t i = 0; slugs && i < n; i++) slugs[i] = str_of(kinds[i].slug);
    if (slugs) diag_did_you_mean(c->d, g, at, name, slugs, n);
}

/* ---- the block ---- */

typedef struct lint_body {
    checker *c;
    const node *fail, *lead;
    size_t room;
} lint_body;

static void twice(checker *c, const node *n, const node *first, const char *what) {
    diag *g = diag_add(c->d, DIAG_DUPLICATE_LEVEL, n->at, "%s is set twice", what);
    diag_also(c->d, g, first->at, "first set here");
    diag_help(c->d, g, "keep one of them");
}

/* False: there is no such finding, or its level is fixed; reported. */
static bool level_code(checker *c, const node *word, diag_code *code) {
    const crd_finding_kind *kinds;
    crd_finding_kinds(&kinds);
    crd_str name = node_text(c, word);
    *code = finding_find(name);
    if (*code == DIAG_COUNT) {
        finding_unknown(c, word->at, name);
        return false;
    }
    if (finding_has_level(*code)) return true;
    diag *g = diag_add(c->d, DIAG_NOT_SUPPRESSIBLE, word->at, "`%.*s` is an error; its level is fixed", STR_ARG(name));
    diag_help(c->d, g, "mend what it reports: `crd help %s`", kinds[*code].code);
    return false;
}

static void level(lint_body *b, const node *n) {
    checker *c = b->c;
    if (!n->first || n->first->kind == NODE_BROKEN) return;
    diag_code code;
    if (!level_code(c, n->first, &code)) return;
    for (size_t i = 0; i < c->out->lint_levels_n; i++) {
        if (c->out->lint_levels[i].code != code) continue;
        const crd_finding_kind *kinds;
        crd_finding_kinds(&kinds);
        diag *g = diag_add(c->d, DIAG_DUPLICATE_LEVEL, n->at, "the level of %s is set twice", kinds[code].code);
        diag_help(c->d, g, "keep one of the lines");
        return;
    }
    c->out->lint_levels[c->out->lint_levels_n++] = (model_lint_level){code, n->op == OP_DENY};
}

static void lead(lint_body *b, const node *n) {
    value v;
    if (b->lead) twice(b->c, n, b->lead, "`lead time`");
    b->lead = n;
    if (n->first && want_one(b->c, n->first, ITEM_DAYS, "`lead time`", &v)) b->c->out->lint_lead_days = (int32_t)v.days;
}

void lint_check(checker *c, const node *n) {
    lint_body b = {.c = c};
    c->out->lint_levels = ARENA_ARRAY(c->a, node_count(n), model_lint_level);
    for (const node *line = n->first; c->out->lint_levels && line; line = line->next) switch (line->kind) {
        case NODE_L_LEVEL: level(&b, line); break;
        case NODE_L_LEAD: lead(&b, line); break;
        case NODE_L_FAIL:
            if (b.fail) twice(c, line, b.fail, "`fail on`");
            b.fail = line;
            c->out->lint_fails_on_warning = line->op == OP_WARNING;
            break;
        default: break;
        }
}
