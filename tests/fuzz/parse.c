/* SPDX-License-Identifier: Apache-2.0
 *
 * Hostile policies: whatever the bytes, parsing ends, in a tree whose nodes lie inside each other and no deeper than
 * the limit; without a finding it holds nothing broken. Without arguments: a short run over mutations of
 * tests/fuzz/corpus/parse.
 *
 *   parse [--runs N] [FILE...]    with -fsanitize=fuzzer: build with -DLIBFUZZER */
#include "grammar/limits.h"
#include "tests/fuzz/policy.h"
#include "tests/lang/support.h"
#include "tests/support/write.h"

#include "grammar.h"

/* ---- what is checked ---- */

static void check_literal(parsed *p, const node *n) {
    crd_str s;
    crd_money money;
    duration time;
    switch (n->kind) {
    case NODE_STRING: assert_true(literal_string(p->d, &p->a, n, &s)); break;
    case NODE_NUMBER: literal_number(p->d, n, &money); break;
    case NODE_PERCENT: literal_percent(p->d, n, &money); break;
    case NODE_MONEY: literal_money(p->d, n, &money, &s); break;
    case NODE_DATE: assert_true(literal_date(p->d, n) != CRD_NO_DATE); break;
    case NODE_MONTH: assert_true(literal_month(p->d, n) > 0); break;
    case NODE_DURATION: literal_duration(p->d, n, &time); break;
    default: break;
    }
}

static void check_node(parsed *p, const node *n, int depth, bool clean);

static void check_elements(parsed *p, const node *list, int depth, bool clean) {
    assert_null(list->first);
    for (size_t i = 0; i < list->children; i++) {
        node n = list_element(list, i);
        assert_true(n.at.begin >= list->at.begin && n.at.end <= list->at.end);
        assert_true(i == 0 || n.at.begin >= list_element(list, i - 1).at.end);
        check_node(p, &n, depth + 1, clean);
    }
}

static void check_node(parsed *p, const node *n, int depth, bool clean) {
    assert_true(depth < LIMIT_NESTING + 8);
    assert_true(n->kind < NODE_KINDS && n->id <= p->ids.last);
    assert_true(n->at.begin <= n->at.end && n->at.end <= p->d->sources.at[p->file].text.len);
    assert_true(!clean || n->kind != NODE_BROKEN);
    if (n->kind == NODE_LIST) {
        check_elements(p, n, depth, clean);
        return;
    }
    size_t children = 0;
    for (const node *c = n->first; c; c = c->next, children++) {
        assert_true(c->at.begin >= n->at.begin && c->at.end <= n->at.end);
        assert_true(c->next || c == n->last);
        check_node(p, c, depth + 1, clean);
    }
    assert_true(children == node_count(n));
    check_literal(p, n);
}

/* The short way to an element leads to the same tokens, wherever it begins. */
static void check_short_way(const parsed *p, size_t from) {
    lexer quick, all;
    token t, slow;
    lexer_init(&quick, p->d, p->file, NULL);
    quick.cursor += from;
    all = quick;
    if (!lexer_element(&quick, &t)) return;
    do slow = lexer_next(&all);
    while (slow.kind == TK_SPACE);
    assert_true(slow.kind == t.kind && slow.at.begin == t.at.begin && slow.at.end == t.at.end);
    assert_true(lexer_next(&all).kind == TK_COMMA && all.cursor == quick.cursor);
}

static void skip_comment(void *ud, comment c) {
    (void)c;
    ++*(size_t *)ud;
}

static void check(crd_str policy, bool condition) {
    parsed *p = parse_text(policy, condition);
    bool clean = crd_diagnostics_errors(p->d) == 0;
    size_t comments = 0;
    if (p->root)
        check_node(p, p->root, 0, clean);
    else
        assert_true(!clean);
    lex_comments(p->d, p->file, skip_comment, &comments);
    for (size_t i = 0; i < p->d->sources.at[p->file].text.len; i++) check_short_way(p, i);
    for (int format = CRD_RENDER_HUMAN; format <= CRD_RENDER_MARKDOWN; format++)
        assert_true(crd_diagnostics_render(p->d, (crd_render_format)format, false, write_nowhere, NULL) == CRD_OK);
    parsed_free(p);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    check((crd_str){(const char *)bytes, n}, false);
    check((crd_str){(const char *)bytes, n}, true);
    return 0;
}

#ifndef LIBFUZZER

static void hostile_policies_become_trees_or_findings(void **state) {
    fuzz_corpus(*state, "tests/fuzz/corpus/parse", mutate_policy);
}

int main(int argc, char **argv) { return fuzz_main(argc, argv, 20000, hostile_policies_become_trees_or_findings); }

#endif
