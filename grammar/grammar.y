/* SPDX-License-Identifier: Apache-2.0
 *
 * The grammar of the language: LALR(1), no conflicts. Actions only call constructors of make.c. A block is read by
 *
 *     x ::= HEAD {.    x ::= x line.    x ::= x error SYNC.    declaration ::= x }.
 *
 * so that its lines are appended to the block's node at once, and a line in error costs nothing but itself: parse.c
 * skips to where the next line begins and then feeds SYNC. Generate with `lemon -c`: without compressed tables no
 * reduction is made before an error is noticed, and what was expected can be told exactly. */
%name grammar
%token_prefix TK_
%token_type {token}
%default_type {node *}
%type element {token}
%extra_context {parse *p}
%start_symbol source
%stack_size LIMIT_PARSER_STACK

%include {
#ifndef NDEBUG
#define NDEBUG /* lemon's traces go to a FILE that it keeps in a global */
#endif
#include "grammar/parse.h"
#include "grammar.h"
}

/* Lowest first. */
%left OR.
%left AND.
%right NOT.
%left PLUS MINUS.
%left STAR SLASH.
%right SIGN.

/* Keywords are words where the language has no use for them as keywords. Two classes, for the sake of good errors: those
 * of the second come behind a condition or begin the next line, so a condition does not take them for names. */
%fallback KEYWORD
    ACCOUNT ACTIVE AFTER ALERT ALLOW AMOUNT ANYONE APPLIED APPLIES AS BALANCE BECAUSE BEFORE BILL BUDGET CATEGORY CHARGE
    COVERS CREDIT DECISION DENY DISCOUNTS EFFECTIVE ERROR EVENLY EXHAUSTED EXPECT EXPIRED EXPIRES EXPIRING EXPIRY FAIL FOR
    FORFEITED FORFEITING FROM GUARD HOOK ID IMPORT JOINED LEAD LEFT LET LINT MEMBER OF OFF ON ORGANIZATION OWNER PAUSE
    PAUSED PAYER PENDING PROGRAM PROPORTIONALLY PURCHASES REACTIVATES REACTIVATING REACTIVATION REMAINING REMIND REMINDER
    RESTRICT SETTLEMENT SHARE SHARING STARTS TEST TIME TO TYPE UNTIL WARNING WITH.
%fallback STRUCTURE
    AND OR NOT IS IN CONTAINS LIKE CALL WHEN UNLESS INHERIT DEFAULT SPLIT WHERE REQUIRE SEVERITY.

/* ---- a file, or one condition ---- */
source ::= file.
source ::= CONDITION expr(E).                                       { p->root = E; }

file(A) ::= .                                                       { A = p->root = make_file(p); }
file(A) ::= file(A) declaration(D).                                 { make_add(p, A, D); }
file(A) ::= file(A) error SYNC(E).                                  { make_add(p, A, make_broken(p, E)); }

declaration(A) ::= IMPORT(K) string(S).                             { A = make_node(p, NODE_IMPORT, K, S); }
declaration(A) ::= ACCOUNT(K) name(N) ASSIGN number(V) label(L).    { A = make_node(p, NODE_ACCOUNT, K, N, V, L); }
declaration(A) ::= LET(K) name(N) ASSIGN constant(V).               { A = make_node(p, NODE_LET, K, N, V); }
declaration(A) ::= HOOK(K) name(N) FROM string(S).                  { A = make_node(p, NODE_HOOK, K, N, S); }
declaration(A) ::= hook(A) RBRACE(E).                               { make_close(p, A, E); }
hook(A) ::= HOOK(K) name(N) FROM string(S) WITH LBRACE(B).          { A = make_open(p, NODE_HOOK, K, B, N, S); }
hook(A) ::= hook(A) setting(S).                                     { make_add(p, A, S); }
hook(A) ::= hook(A) error SYNC(E).                                  { make_add(p, A, make_broken(p, E)); }

number(A) ::= ACCOUNT_NUMBER|BROKEN(T).                             { A = make_literal(p, T); }
label(A) ::= .                                                      { A = NULL; }
label(A) ::= string(A).
constant(A) ::= literal(A).
constant(A) ::= list(A).
constant(A) ::= MINUS(K) literal(V).                                { A = make_node(p, NODE_NEGATIVE, K, V); }

/* ---- organization ---- */
declaration(A) ::= organization(A) RBRACE(E).                       { make_close(p, A, E); }
organization(A) ::= ORGANIZATION(K) LBRACE(B).                      { A = make_open(p, NODE_ORGANIZATION, K, B, NULL); }
organization(A) ::= organization(A) member(M).                      { make_add(p, A, M); }
organization(A) ::= organization(A) error SYNC(E).                  { make_add(p, A, make_broken(p, E)); }
member(A) ::= PAYER(K) value(V).                                    { A = make_node(p, NODE_PAYER, K, V); }
member(A) ::= MEMBER(K) value(V) JOINED|LEFT(O) value(D).           { A = make_op(make_node(p, NODE_MEMBER, K, V, D), O); }
member(A) ::= SHARING(K) ON|OFF(O) from(F).                         { A = make_op(make_end(make_node(p, NODE_SHARING, K, F), O), O); }
member(A) ::= SHARING(K) ON|OFF(O) FOR values(L) from(F).           { A = make_op(make_node(p, NODE_SHARING, K, L, F), O); }

/* ---- category ---- */
declaration(A) ::= category(A) RBRACE(E).                           { make_close(p, A, E); }
category(A) ::= CATEGORY(K) name(N) label(L) effective(F) LBRACE(B). { A = make_open(p, NODE_CATEGORY, K, B, N, L, F); }
category(A) ::= category(A) rule(R).                                { make_add(p, A, R); }
category(A) ::= category(A) error SYNC(E).                          { make_add(p, A, make_broken(p, E)); }
effective(A) ::= .                                                  { A = NULL; }
effective(A) ::= EFFECTIVE(K) value(M).                             { A = make_node(p, NODE_EFFECTIVE, K, M); }
rule(A) ::= string(S) when(W) unless(U).                            { A = make_tree(p, NODE_RULE, S, W, U); }
rule(A) ::= INHERIT(K) field(F).                                    { A = make_node(p, NODE_INHERIT, K, F); }
rule(A) ::= DEFAULT(K) string(S).                                   { A = make_node(p, NODE_DEFAULT, K, S); }
rule(A) ::= split(A) RBRACKET(E).                                   { make_end(A, E); }
rule(A) ::= split(A) COMMA RBRACKET(E).                             { make_end(A, E); }
when(A) ::= WHEN(K) expr(C).                                        { A = make_node(p, NODE_WHEN, K, C); }
unless(A) ::= .                                                     { A = NULL; }
unless(A) ::= UNLESS(K) expr(C).                                    { A = make_node(p, NODE_UNLESS, K, C); }
split(A) ::= SPLIT(K) string(S) method(M) LBRACKET target(T).       { A = make_split(make_node(p, NODE_SPLIT, K, S, T), M); }
split(A) ::= split(A) COMMA target(T).                              { make_target(p, A, T); }
%type method {token}
method(A) ::= TO(A).
method(A) ::= EVENLY|PROPORTIONALLY(A) TO.
target(A) ::= string(S).                                            { A = make_tree(p, NODE_TARGET, S); }
target(A) ::= string(S) value(V).                                   { A = make_tree(p, NODE_TARGET, S, V); }

/* ---- credit ---- */
declaration(A) ::= credit(A) RBRACE(E).                             { make_close(p, A, E); }
credit(A) ::= CREDIT(K) name(N) LBRACE(B).                          { A = make_open(p, NODE_CREDIT, K, B, N); }
credit(A) ::= credit(A) clause(C).                                  { make_add(p, A, C); }
credit(A) ::= credit(A) error SYNC(E).                              { make_add(p, A, make_broken(p, E)); }
clause(A) ::= ID(K) value(V).                                       { A = make_node(p, NODE_C_ID, K, V); }
clause(A) ::= TYPE(K) free(W).                                      { A = make_node(p, NODE_C_TYPE, K, W); }
clause(A) ::= PROGRAM(K) free(W).                                   { A = make_node(p, NODE_C_PROGRAM, K, W); }
clause(A) ::= AMOUNT(K) value(V).                                   { A = make_node(p, NODE_C_AMOUNT, K, V); }
clause(A) ::= BALANCE(K) value(V) ON value(D).                      { A = make_node(p, NODE_C_BALANCE, K, V, D); }
clause(A) ::= STARTS(K) value(V).                                   { A = make_node(p, NODE_C_STARTS, K, V); }
clause(A) ::= EXPIRES(K) value(V).                                  { A = make_node(p, NODE_C_EXPIRES, K, V); }
clause(A) ::= OWNER(K) value(V).                                    { A = make_node(p, NODE_C_OWNER, K, V); }
clause(A) ::= COVERS(K) values(L).                                  { A = make_node(p, NODE_C_COVERS, K, L); }
clause(A) ::= APPLIES(K) BEFORE|AFTER(O) DISCOUNTS(E).              { A = make_op(make_end(make_node(p, NODE_C_APPLIES, K, NULL), E), O); }
clause(A) ::= RESTRICT(K) TO(O) reference(C) value(V) from(F).      { A = make_op(make_node(p, NODE_C_RESTRICT, K, C, V, F), O); }
clause(A) ::= RESTRICT(K) TO ANYONE(O) FROM(T) value(D).            { A = make_op(make_node(p, NODE_C_RESTRICT, K, make_node(p, NODE_FROM, T, D)), O); }
clause(A) ::= PAUSE(K) FROM(T) value(D) until(U) because(B).        { A = make_node(p, NODE_C_PAUSE, K, make_node(p, NODE_FROM, T, D), U, B); }
clause(A) ::= SHARE(K) WITH OWNER(O).                               { A = make_op(make_end(make_node(p, NODE_C_SHARE, K, NULL), O), O); }
clause(A) ::= SHARE(K) WITH values(L).                              { A = make_list_op(make_node(p, NODE_C_SHARE, K, L)); }
clause(A) ::= PURCHASES(K) values(L).                               { A = make_node(p, NODE_C_PURCHASES, K, L); }
clause(A) ::= REMIND(K) value(V) BEFORE EXPIRY|REACTIVATION(O).     { A = make_op(make_end(make_node(p, NODE_C_REMIND, K, V), O), O); }
clause(A) ::= ON(K) EXPIRING|REACTIVATING(O) call(C).               { A = make_op(make_node(p, NODE_C_ON, K, C), O); }
clause(A) ::= ON(K) EXPIRING|REACTIVATING(O) duration(D) BEFORE call(C). { A = make_op(make_node(p, NODE_C_ON, K, D, C), O); }
clause(A) ::= ON(K) PAUSED(O) duration(D) call(C).                  { A = make_op(make_node(p, NODE_C_ON, K, D, C), O); }
clause(A) ::= ON(K) EXHAUSTED|FORFEITING(O) call(C).                { A = make_op(make_node(p, NODE_C_ON, K, C), O); }
from(A) ::= .                                                       { A = NULL; }
from(A) ::= FROM(K) value(D).                                       { A = make_node(p, NODE_FROM, K, D); }
until(A) ::= .                                                      { A = NULL; }
until(A) ::= UNTIL(K) value(D).                                     { A = make_node(p, NODE_UNTIL, K, D); }
until(A) ::= UNTIL(K) call(C).                                      { A = make_node(p, NODE_UNTIL, K, C); }
because(A) ::= .                                                    { A = NULL; }
because(A) ::= BECAUSE(K) value(V).                                 { A = make_node(p, NODE_BECAUSE, K, V); }

/* ---- settlement ---- */
declaration(A) ::= settlement(A) RBRACE(E).                         { make_close(p, A, E); }
settlement(A) ::= SETTLEMENT(K) LBRACE(B).                          { A = make_open(p, NODE_SETTLEMENT, K, B, NULL); }
settlement(A) ::= settlement(A) option(O).                          { make_add(p, A, O); }
settlement(A) ::= settlement(A) error SYNC(E).                      { make_add(p, A, make_broken(p, E)); }
option(A) ::= any_word(O) any_word(V).                              { A = make_tree(p, NODE_OPTION, O, V); }

/* ---- guard ---- */
declaration(A) ::= guard(A) RBRACE(E).                              { make_close(p, A, E); make_guard(p, A); }
guard(A) ::= GUARD(K) string(S) LBRACE(B).                          { A = make_open(p, NODE_GUARD, K, B, S); }
guard(A) ::= guard(A) demand(D).                                    { make_add(p, A, D); }
guard(A) ::= guard(A) error SYNC(E).                                { make_add(p, A, make_broken(p, E)); }
demand(A) ::= FOR_EACH(K) CREDIT|CATEGORY(O) where(W).              { A = make_op(make_end(make_node(p, NODE_FOR_EACH, K, W), O), O); }
demand(A) ::= REQUIRE(K) expr(C).                                   { A = make_node(p, NODE_REQUIRE, K, C); }
demand(A) ::= SEVERITY(K) ERROR|WARNING(O).                         { A = make_op(make_end(make_node(p, NODE_SEVERITY, K, NULL), O), O); }
where(A) ::= .                                                      { A = NULL; }
where(A) ::= WHERE(K) expr(C).                                      { A = make_node(p, NODE_WHERE, K, C); }

/* ---- test ---- */
declaration(A) ::= test(A) RBRACE(E).                               { make_close(p, A, E); }
test(A) ::= TEST(K) string(S) LBRACE(B).                            { A = make_open(p, NODE_TEST, K, B, S); }
test(A) ::= test(A) step(S).                                        { make_add(p, A, S); }
test(A) ::= test(A) error SYNC(E).                                  { make_add(p, A, make_broken(p, E)); }
step(A) ::= CHARGE(K) amount(M) FROM value(V) FOR value(S) time(T) settings(W) as(N). { A = make_node(p, NODE_CHARGE, K, M, V, S, T, W, N); }
step(A) ::= EXPECT(K) reference(R) APPLIED|REMAINING|FORFEITED(O) value(V) month(M). { A = make_op(make_node(p, NODE_EXPECT_MONEY, K, R, V, M), O); }
step(A) ::= EXPECT(K) reference(R) PENDING|ACTIVE|PAUSED|EXPIRED|EXHAUSTED(O) on(D). { A = make_op(make_node(p, NODE_EXPECT_STATE, K, R, D), O); }
step(A) ::= EXPECT(K) reference(R) OF reference(C) IS(O) value(V).  { A = make_op(make_node(p, NODE_EXPECT_VALUE, K, R, C, V), O); }
step(A) ::= EXPECT(K) reference(R) OF reference(C) IS_ABSENT(O).    { A = make_op(make_end(make_node(p, NODE_EXPECT_VALUE, K, R, C), O), O); }
step(A) ::= EXPECT(K) reference(R) REACTIVATES on(D).               { A = make_node(p, NODE_EXPECT_REACTIVATES, K, R, D); }
step(A) ::= EXPECT(K) BILL OF value(V) in(M) IS amount(S).          { A = make_node(p, NODE_EXPECT_BILL, K, V, M, S); }
step(A) ::= EXPECT(K) REMINDER OF reference(R) on(D).               { A = make_node(p, NODE_EXPECT_REMINDER, K, R, D); }
time(A) ::= in(A).
time(A) ::= on(A).
month(A) ::= .                                                      { A = NULL; }
month(A) ::= in(A).
in(A) ::= IN(K) value(M).                                           { A = make_node(p, NODE_IN, K, M); }
on(A) ::= ON(K) value(D).                                           { A = make_node(p, NODE_ON, K, D); }
as(A) ::= .                                                         { A = NULL; }
as(A) ::= AS(K) name(N).                                            { A = make_node(p, NODE_AS, K, N); }
settings(A) ::= .                                                   { A = NULL; }
settings(A) ::= with(A) RBRACE(E).                                  { make_close(p, A, E); }
with(A) ::= WITH(K) LBRACE(B).                                      { A = make_open(p, NODE_WITH, K, B, NULL); }
with(A) ::= with(A) setting(S).                                     { make_add(p, A, S); }
with(A) ::= with(A) error SYNC(E).                                  { make_add(p, A, make_broken(p, E)); }
setting(A) ::= field(F) IS given(V).                                { A = make_tree(p, NODE_SETTING, F, V); }
given(A) ::= amount(A).
given(A) ::= list(A).
field(A) ::= word(A).
field(A) ::= path(A).

/* ---- lint ---- */
declaration(A) ::= lint(A) RBRACE(E).                               { make_close(p, A, E); }
lint(A) ::= LINT(K) LBRACE(B).                                      { A = make_open(p, NODE_LINT, K, B, NULL); }
lint(A) ::= lint(A) level(L).                                       { make_add(p, A, L); }
lint(A) ::= lint(A) error SYNC(E).                                  { make_add(p, A, make_broken(p, E)); }
level(A) ::= ALLOW|DENY(K) slug(S).                                 { A = make_op(make_node(p, NODE_L_LEVEL, K, S), K); }
level(A) ::= FAIL(K) ON WARNING|ERROR(O).                           { A = make_op(make_end(make_node(p, NODE_L_FAIL, K, NULL), O), O); }
level(A) ::= LEAD(K) TIME value(V).                                 { A = make_node(p, NODE_L_LEAD, K, V); }
slug(A) ::= any_word(A).
slug(A) ::= slug(A) MINUS WORD|KEYWORD|STRUCTURE(T).                { make_end(A, T); }

/* ---- expressions: conditions, and the sums of guards. `not` takes the nearest comparison; comparisons do not chain ---- */
expr(A) ::= expr(L) OR expr(R).                                     { A = make_junction(p, NODE_OR, L, R); }
expr(A) ::= expr(L) AND expr(R).                                    { A = make_junction(p, NODE_AND, L, R); }
expr(A) ::= NOT(K) expr(E).                                         { A = make_prefix(p, NODE_NOT, K, E); }
expr(A) ::= compare(A).
expr(A) ::= compare(A) IGNORING_CASE(E).                            { make_fold(A, E); }
expr(A) ::= sum(L) IS_ABSENT|IS_PRESENT(O).                         { A = make_end(make_binary(p, NODE_COMPARE, L, O, NULL), O); }
expr(A) ::= sum(A).
compare(A) ::= sum(L) IS|IS_NOT|IN|NOT_IN|STARTS_WITH|ENDS_WITH|CONTAINS|LIKE|LT|LE|GT|GE(O) sum(R). { A = make_binary(p, NODE_COMPARE, L, O, R); }
sum(A) ::= sum(L) PLUS|MINUS(O) sum(R).                             { A = make_binary(p, NODE_ARITHMETIC, L, O, R); }
sum(A) ::= sum(L) STAR|SLASH(O) sum(R).                             { A = make_binary(p, NODE_ARITHMETIC, L, O, R); }
sum(A) ::= MINUS(K) sum(E). [SIGN]                                  { A = make_prefix(p, NODE_NEGATIVE, K, E); }
sum(A) ::= LPAREN(K) expr(E) RPAREN(T).                             { A = make_end(make_prefix(p, NODE_PAREN, K, E), T); }
sum(A) ::= call(A).
sum(A) ::= path(A).
sum(A) ::= word(A).
sum(A) ::= literal(A).
sum(A) ::= list(A).

call(A) ::= CALL(K) path(P).                                        { A = make_node(p, NODE_CALL, K, P); }
path(A) ::= word(W) DOT_NAME(T).                                    { A = make_path(p, W, make_member(p, T)); }
path(A) ::= word(W) DOT string(S).                                  { A = make_path(p, W, S); }

/* ---- values: a literal or a declared name; the later stages know which type is right ---- */
values(A) ::= value(A).
values(A) ::= list(A).
value(A) ::= reference(A).
value(A) ::= literal(A).
amount(A) ::= value(A).
amount(A) ::= MINUS(K) value(V).                                    { A = make_node(p, NODE_NEGATIVE, K, V); }
duration(A) ::= DURATION|BROKEN(T).                                 { A = make_literal(p, T); }
string(A) ::= STRING(T).                                            { A = make_literal(p, T); }
literal(A) ::= STRING|NUMBER|ACCOUNT_NUMBER|MONEY|PERCENT|DATE|MONTH|DURATION|BROKEN(T). { A = make_literal(p, T); }

list(A) ::= LBRACKET(K) RBRACKET(E).                                { A = make_end(make_node(p, NODE_LIST, K, NULL), E); }
list(A) ::= elements(A) RBRACKET(E).                                { make_list_end(p, A, E); }
list(A) ::= elements(A) COMMA RBRACKET(E).                          { make_list_end(p, A, E); }
elements(A) ::= LBRACKET(K) element(V).                             { A = make_list(p, K, V); }
elements(A) ::= elements(A) COMMA element(V).                       { make_element(p, A, V); }
element(A) ::= WORD|KEYWORD(T).                                     { A = T; }
element(A) ::= STRING|NUMBER|ACCOUNT_NUMBER|MONEY|PERCENT|DATE|MONTH|DURATION|BROKEN(T). { A = T; }
element(A) ::= list(L).                                             { A = make_nested_list(p, L); }

/* ---- words: a name is being declared, a reference names it; the others may be keywords ---- */
name(A) ::= WORD(T).                                                { A = make_word(p, T); }
name(A) ::= KEYWORD|STRUCTURE(T).                                   { A = make_keyword_name(p, T); }
reference(A) ::= WORD(T).                                           { A = make_word(p, T); }
word(A) ::= WORD|KEYWORD(T).                                        { A = make_word(p, T); }
any_word(A) ::= WORD|KEYWORD|STRUCTURE(T).                          { A = make_word(p, T); }
free(A) ::= any_word(A).
free(A) ::= string(A).

/* What the parser never asks for. */
%token SPACE COMMENT STRAY.

%syntax_error { parse_syntax_error(p, TOKEN); }
%stack_overflow { parse_too_deep(p, p->at.at); }

/* What the parser's tables and stack tell parse.c. */
%code {
/* What a state says to a terminal, fallbacks left out: unlike yy_find_shift_action. */
static YYACTIONTYPE action_for(YYACTIONTYPE state, int kind) {
    if (state > YY_MAX_SHIFT) return state; /* a reduction that is due whatever comes */
    int i = yy_shift_ofst[state] + kind;
    return yy_lookahead[i] == kind ? yy_action[i] : yy_default[state];
}

/* The innermost entry that can take `error`: the block (or file) whose line is being read. */
static const yyStackEntry *block_entry(const yyParser *engine) {
    const yyStackEntry *e = engine->yytos;
    while (e > engine->yystack && yy_find_reduce_action(e->stateno, YYERRORSYMBOL) > YY_MAX_SHIFTREDUCE) e--;
    return e;
}

/* Plays the reductions that the terminal would cause, on a copy of what they touch. */
grammar_answer grammar_asks(const struct yyParser *engine, int kind) {
    YYACTIONTYPE pushed[LIMIT_PARSER_STACK];
    size_t pushed_n = 0;
    const yyStackEntry *kept = engine->yytos;
    for (;;) {
        YYACTIONTYPE act = action_for(pushed_n ? pushed[pushed_n - 1] : kept->stateno, kind);
        if (act <= YY_MAX_SHIFTREDUCE)
            return pushed_n + (size_t)(kept - engine->yystack) == (size_t)(block_entry(engine) - engine->yystack)
                       ? GRAMMAR_NEXT_LINE : GRAMMAR_SAME_LINE;
        if (act == YY_ACCEPT_ACTION) return GRAMMAR_NEXT_LINE;
        if (act < YY_MIN_REDUCE || pushed_n == LIMIT_PARSER_STACK) return GRAMMAR_NO;
        int rule = act - YY_MIN_REDUCE;
        for (int n = -yyRuleInfoNRhs[rule]; n > 0; n--) {
            if (pushed_n) pushed_n--;
            else kept--;
        }
        YYACTIONTYPE under = pushed_n ? pushed[pushed_n - 1] : kept->stateno;
        pushed[pushed_n++] = yy_find_reduce_action(under, yyRuleInfoLhs[rule]);
    }
}

bool grammar_takes(const struct yyParser *engine, int kind) {
    int other = grammarFallback(kind);
    return grammar_asks(engine, kind) || (other && grammar_asks(engine, other));
}

bool grammar_word(int kind) { return grammarFallback(kind) != 0; }

void grammar_reduce(struct yyParser *engine, int kind, token at) {
    YYACTIONTYPE act = action_for(engine->yytos->stateno, kind);
    if (act >= YY_MIN_REDUCE) yy_reduce(engine, act - YY_MIN_REDUCE, kind, at, engine->p);
}

void grammar_end_line(struct yyParser *engine, int end, token at) {
    const yyStackEntry *block = block_entry(engine);
    if (grammar_asks(engine, end) != GRAMMAR_NEXT_LINE) return;
    while (engine->yytos > block) grammar_reduce(engine, end, at);
}

size_t grammar_depth(const struct yyParser *engine) { return (size_t)(engine->yytos - engine->yystack); }

size_t grammar_brackets(const struct yyParser *engine) {
    size_t n = 0;
    for (const yyStackEntry *e = block_entry(engine); e <= engine->yytos; e++)
        n += e->major == TK_LBRACKET || e->major == TK_LPAREN;
    return n;
}

void grammar_calm(struct yyParser *engine) { engine->yyerrcnt = -1; }

void grammar_run(parse *p, void (*drive)(parse *p)) {
    yyParser engine;
    grammarInit(&engine, p);
    p->engine = &engine;
    drive(p);
    grammarFinalize(&engine);
    p->engine = NULL;
}
}
