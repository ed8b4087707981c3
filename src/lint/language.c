/* SPDX-License-Identifier: Apache-2.0
 *
 * Every text of a question is a pattern of tokens: a character, any character, or any run. All patterns of all
 * questions run side by side, one bit a place in a pattern; a state of the automaton is the set of places reached.
 * Texts are UTF-8, so that matching characters and matching bytes is the same. */
#include "lint/language.h"

#include <string.h>

#include "base/tuples.h"
#include "lint/limits.h"

typedef enum token_kind { TOKEN_CHARACTER, TOKEN_ANY, TOKEN_RUN, TOKEN_END } token_kind;
typedef struct token {
    token_kind kind;
    bool fold;
    uint32_t code;
} token;

/* The places of one question's patterns, and how the question is to be answered. */
typedef struct wish {
    size_t from, to;
    size_t won; /* the end of its first pattern that ends in a run: once there, the answer stays yes. 0: none */
    bool sense;
} wish;

/* How a state was reached. */
typedef struct step {
    uint32_t before, code;
} step;

typedef struct automaton {
    mem *m;
    arena *a;
    VEC(token) tokens;
    wish *wishes;
    size_t wishes_n, words;
    uint64_t *runs, *ends;
    VEC(uint32_t) alphabet;
    uint64_t **matches; /* [symbol]: places that it takes further */
    tuples states;
    VEC(step) steps; /* [state] */
    uint64_t *now, *next;
    uint32_t *key; /* scratch: a state as a tuple */
    uint64_t *work, limit;
} automaton;

/* ---- patterns ---- */

static void add_token(automaton *k, token_kind kind, uint32_t code, bool fold) {
    bool run_again = kind == TOKEN_RUN && k->tokens.n > 0 && k->tokens.at[k->tokens.n - 1].kind == TOKEN_RUN;
    token *t = run_again ? NULL : vec_push(k->m, &k->tokens);
    if (t) *t = (token){kind, fold, code};
}

static void add_characters(automaton *k, crd_str s, bool glob, bool fold) {
    while (s.len > 0) {
        uint32_t code;
        size_t n = utf8_read(s, &code);
        if (n == 0) n = 1;
        token_kind kind = glob && code == '*' ? TOKEN_RUN : glob && code == '?' ? TOKEN_ANY : TOKEN_CHARACTER;
        add_token(k, kind, code, fold);
        s = (crd_str){s.ptr + n, s.len - n};
    }
}

static void add_pattern(automaton *k, const lint_question *q, crd_str s, wish *w) {
    if (q->kind == ASK_ENDS || q->kind == ASK_CONTAINS) add_token(k, TOKEN_RUN, 0, false);
    add_characters(k, s, q->kind == ASK_LIKE, q->fold);
    if (q->kind == ASK_STARTS || q->kind == ASK_CONTAINS) add_token(k, TOKEN_RUN, 0, false);
    bool stays = k->tokens.n > w->from && k->tokens.at[k->tokens.n - 1].kind == TOKEN_RUN;
    if (stays && w->won == 0) w->won = k->tokens.n;
    add_token(k, TOKEN_END, 0, false);
}

static bool add_patterns(automaton *k, const literal *wanted, size_t n) {
    k->wishes = ARENA_ARRAY(k->a, n, wish);
    if (k->wishes == NULL) return false;
    for (size_t i = 0; i < n; i++) {
        const lint_question *q = wanted[i].q;
        if (q->kind == ASK_PRESENT) continue;
        wish *w = &k->wishes[k->wishes_n++];
        *w = (wish){.from = k->tokens.n, .sense = wanted[i].sense};
        for (size_t t = 0; t < q->texts_n; t++) add_pattern(k, q, q->texts[t], w);
        w->to = k->tokens.n;
    }
    return !k->m->failed;
}

/* ---- the alphabet: characters of the patterns, and one that stands for all others ---- */

static bool is_letter(uint32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static void add_symbol(automaton *k, uint32_t code) {
    for (size_t i = 0; i < k->alphabet.n; i++)
        if (k->alphabet.at[i] == code) return;
    uint32_t *slot = vec_push(k->m, &k->alphabet);
    if (slot) *slot = code;
}

static bool in_alphabet(const automaton *k, uint32_t code) {
    for (size_t i = 0; i < k->alphabet.n; i++)
        if (k->alphabet.at[i] == code) return true;
    return false;
}

/* A readable one where possible. There are more characters than a pattern can hold. */
static uint32_t other_symbol(const automaton *k) {
    static const char readable[] = "xyzabcdefghijklmnopqrstuvw0123456789-_XYZABCDEFGHIJKLMNOPQRSTUVW";
    for (const char *c = readable; *c; c++)
        if (!in_alphabet(k, (uint32_t)*c)) return (uint32_t)*c;
    uint32_t code = 0xc0;
    while (in_alphabet(k, code)) code++;
    return code;
}

/* The stranger comes first, so that what is free in a text shows as such. */
static void make_alphabet(automaton *k) {
    for (size_t i = 0; i < k->tokens.n; i++) {
        const token *t = &k->tokens.at[i];
        if (t->kind != TOKEN_CHARACTER) continue;
        add_symbol(k, t->code);
        if (t->fold && is_letter(t->code)) add_symbol(k, t->code ^ 0x20);
    }
    add_symbol(k, other_symbol(k));
    if (k->m->failed) return;
    uint32_t first = k->alphabet.at[0];
    k->alphabet.at[0] = k->alphabet.at[k->alphabet.n - 1];
    k->alphabet.at[k->alphabet.n - 1] = first;
}

static bool token_takes(const token *t, uint32_t code) {
    if (t->kind == TOKEN_ANY) return true;
    if (t->kind != TOKEN_CHARACTER) return false;
    return t->code == code || (t->fold && is_letter(code) && (t->code ^ 0x20) == code);
}

static void set(uint64_t *bits, size_t i) { bits[i / 64] |= (uint64_t)1 << i % 64; }
static bool has(const uint64_t *bits, size_t i) { return bits[i / 64] >> i % 64 & 1; }

static bool make_bits(automaton *k) {
    k->words = k->tokens.n / 64 + 1;
    k->runs = ARENA_ARRAY(k->a, k->words, uint64_t);
    k->ends = ARENA_ARRAY(k->a, k->words, uint64_t);
    k->now = ARENA_ARRAY(k->a, k->words, uint64_t);
    k->next = ARENA_ARRAY(k->a, k->words, uint64_t);
    k->key = ARENA_ARRAY(k->a, k->words * 2, uint32_t);
    k->matches = ARENA_ARRAY(k->a, k->alphabet.n, uint64_t *);
    for (size_t s = 0; k->matches && s < k->alphabet.n; s++) k->matches[s] = ARENA_ARRAY(k->a, k->words, uint64_t);
    if (k->m->failed) return false;
    for (size_t i = 0; i < k->tokens.n; i++) {
        const token *t = &k->tokens.at[i];
        if (t->kind == TOKEN_RUN) set(k->runs, i);
        if (t->kind == TOKEN_END) set(k->ends, i);
        for (size_t s = 0; s < k->alphabet.n; s++)
            if (token_takes(t, k->alphabet.at[s])) set(k->matches[s], i);
    }
    return true;
}

/* ---- states ---- */

/* A run may be empty: its place leads to the next one. No two runs follow each other. */
static void pass_runs(const automaton *k, uint64_t *bits) {
    uint64_t carry = 0;
    for (size_t i = 0; i < k->words; i++) {
        uint64_t in_run = bits[i] & k->runs[i];
        bits[i] |= in_run << 1 | carry;
        carry = in_run >> 63;
    }
}

static void begin(automaton *k) {
    for (size_t i = 0; i < k->wishes_n; i++)
        for (size_t t = k->wishes[i].from; t < k->wishes[i].to; t++)
            if (t == k->wishes[i].from || k->tokens.at[t - 1].kind == TOKEN_END) set(k->now, t);
    pass_runs(k, k->now);
}

static void take(automaton *k, size_t symbol) {
    uint64_t carry = 0;
    for (size_t i = 0; i < k->words; i++) {
        uint64_t moved = k->now[i] & k->matches[symbol][i];
        k->next[i] = moved << 1 | carry | (k->now[i] & k->runs[i]);
        carry = moved >> 63;
    }
    pass_runs(k, k->next);
}

static bool any(const uint64_t *bits, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (has(bits, i)) return true;
    return false;
}

static bool answered(const automaton *k, const wish *w, const uint64_t *bits) {
    for (size_t i = w->from; i < w->to; i++)
        if (has(bits, i) && has(k->ends, i)) return true;
    return false;
}

/* Whether the answer is yes whatever follows: the end of a pattern whose last token is a run. */
static bool settled(const automaton *k, const wish *w, const uint64_t *bits) {
    for (size_t i = w->won; w->won && i < w->to; i++)
        if (has(bits, i) && has(k->ends, i) && has(k->runs, i - 1)) return true;
    return false;
}

/* Settled questions have one form, so that states which differ in nothing that matters are one. False: no text from
 * here has the wanted answers. */
static bool normalise(const automaton *k, uint64_t *bits) {
    for (size_t i = 0; i < k->wishes_n; i++) {
        const wish *w = &k->wishes[i];
        if (settled(k, w, bits)) {
            if (!w->sense) return false;
            for (size_t t = w->from; t < w->to; t++) bits[t / 64] &= ~((uint64_t)1 << t % 64);
            set(bits, w->won);
            set(bits, w->won - 1);
        } else if (w->sense && !any(bits, w->from, w->to)) {
            return false;
        }
    }
    return true;
}

static bool accepted(const automaton *k, const uint64_t *bits) {
    for (size_t i = 0; i < k->wishes_n; i++)
        if (answered(k, &k->wishes[i], bits) != k->wishes[i].sense) return false;
    return true;
}

/* The number of the state in `next`, TUPLES_FAILED when it is not new. */
static uint32_t add_state(automaton *k, const uint64_t *bits, uint32_t before, uint32_t code) {
    bool is_new;
    memcpy(k->key, bits, k->words * sizeof *bits);
    uint32_t state = tuples_add(&k->states, k->key, &is_new);
    if (state == TUPLES_FAILED || !is_new) return TUPLES_FAILED;
    step *s = vec_push(k->m, &k->steps);
    if (s) *s = (step){before, code};
    return s ? state : TUPLES_FAILED;
}

static crd_str spell(automaton *k, uint32_t state) {
    size_t n = 0;
    for (uint32_t s = state; s != 0; s = k->steps.at[s].before) n += 4;
    char *end = arena_alloc(k->a, n + 1), bytes[4];
    if (end == NULL) return STR_NONE;
    char *at = end += n;
    for (uint32_t s = state; s != 0; s = k->steps.at[s].before) {
        size_t length = utf8_write(k->steps.at[s].code, bytes);
        memcpy(at -= length, bytes, length);
    }
    return (crd_str){at, (size_t)(end - at)};
}

/* ---- the search ---- */

static verdict expand(automaton *k, uint32_t state, crd_str *out) {
    memcpy(k->now, tuples_get(&k->states, state), k->words * sizeof *k->now);
    for (size_t symbol = 0; symbol < k->alphabet.n; symbol++) {
        take(k, symbol);
        *k->work += 4 + 8 * k->words;
        if (!normalise(k, k->next)) continue;
        uint32_t reached = add_state(k, k->next, state, k->alphabet.at[symbol]);
        if (k->m->failed) return NOT_DECIDED;
        if (reached == TUPLES_FAILED || !accepted(k, k->next)) continue;
        *out = spell(k, reached);
        return POSSIBLE;
    }
    return IMPOSSIBLE;
}

/* State 0 is the beginning, to which no text leads back: it is added once more where one does. */
static verdict walk(automaton *k, crd_str *out) {
    begin(k);
    if (!normalise(k, k->now)) return IMPOSSIBLE;
    tuples_init(&k->states, k->m, k->words * 2);
    uint64_t *first = k->now;
    set(first, k->tokens.n); /* a mark that no other state has */
    add_state(k, first, 0, 0);
    for (uint32_t state = 0; state < k->states.count; state++) {
        if (*k->work > k->limit) return NOT_DECIDED;
        verdict found = expand(k, state, out);
        if (found != IMPOSSIBLE) return found;
    }
    return k->m->failed ? NOT_DECIDED : IMPOSSIBLE;
}

verdict language_shortest(mem *m, arena *a, const literal *wanted, size_t n, uint64_t *work, crd_str *out) {
    arena scratch;
    arena_init(&scratch, m);
    automaton k = {.m = m, .a = &scratch, .work = work, .limit = *work + LIMIT_LINT_LANGUAGE};
    verdict found = NOT_DECIDED;
    if (add_patterns(&k, wanted, n)) {
        make_alphabet(&k);
        if (make_bits(&k)) found = walk(&k, out);
    }
    if (found == POSSIBLE) *out = arena_str(a, *out);
    arena_free(&scratch);
    vec_free(m, &k.tokens);
    vec_free(m, &k.alphabet);
    vec_free(m, &k.steps);
    tuples_free(&k.states);
    return found;
}
