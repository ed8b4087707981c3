/* SPDX-License-Identifier: Apache-2.0
 *
 * Reading what rules need off their code. A rule's first instructions are pairs of a test and a jump; as long as the
 * jump leads to the next rule's first instruction, the rule cannot match without that answer. Nor can it without one of
 * several answers when all jumps but the last one lead behind that one. */
#include "vm/shortlist.h"

#include <string.h>

/* ---- making ---- */

static size_t part_of(const uint32_t *parts, size_t n, uint32_t wanted) {
    size_t i = 0;
    while (i < n && parts[i] != wanted) i++;
    return i;
}

static bool add_need(shortlist *s, size_t part, shortlist_need wanted) {
    shortlist_need *need = vec_push(s->m, &s->parts[part].needs);
    if (need) *need = wanted;
    return need != NULL;
}

static bool is_test(const program *p, uint32_t pc) { return INSTRUCTION_OP(p->code[pc]) == CODE_TEST; }

static answer_place place_at(const program *p, const answer_place *at, uint32_t pc) {
    return at[INSTRUCTION_A(p->code[pc])];
}

/* Where the jump leads if it is one of the kind. */
static bool jumps_to(const program *p, uint32_t pc, opcode op, uint32_t target) {
    return INSTRUCTION_OP(p->code[pc]) == op && pc + 1 + INSTRUCTION_A(p->code[pc]) == target;
}

/* Behind tests of one part of which one has to hold; `pc` where there are none. */
static uint32_t alternatives_end(const program *p, const answer_place *at, uint32_t pc, uint32_t next) {
    uint32_t behind = pc + 2 + INSTRUCTION_A(p->code[pc + 1]);
    if (behind > next) return pc;
    for (uint32_t i = pc; i < behind; i += 2) {
        if (!is_test(p, i) || place_at(p, at, i).answers != place_at(p, at, pc).answers) return pc;
        if (i + 2 == behind) return jumps_to(p, i + 1, CODE_JUMP_UNLESS, next) ? behind : pc;
        if (!jumps_to(p, i + 1, CODE_JUMP_IF, behind)) return pc;
    }
    return pc;
}

/* The last rule has no rule behind it and stays on every shortlist. */
static bool read_rule(shortlist *s, const program *p, const program_category *c, uint32_t rule, const answer_place *at,
                      const uint32_t *parts) {
    uint32_t next = c->rules[rule + 1].code;
    for (uint32_t pc = c->rules[rule].code, end; pc + 1 < next && is_test(p, pc); pc = end) {
        bool sense = jumps_to(p, pc + 1, CODE_JUMP_UNLESS, next),
             alone = sense || jumps_to(p, pc + 1, CODE_JUMP_IF, next);
        end = alone ? pc + 2 : alternatives_end(p, at, pc, next);
        if (end == pc) return true;
        for (uint32_t i = pc; i < end; i += 2) {
            answer_place place = place_at(p, at, i);
            shortlist_need need = {.rule = rule, .bit = place.bit, .sense = sense || !alone, .any = !alone};
            if (!add_need(s, part_of(parts, s->parts_n, place.answers), need)) return false;
        }
    }
    return true;
}

bool shortlist_init(shortlist *s, arena *a, const program *p, const program_category *c, const answer_place *at,
                    const uint32_t *parts, size_t parts_n) {
    *s = (shortlist){.m = a->m, .rules = c->rules_n, .words = (c->rules_n + 63) / 64, .parts_n = parts_n};
    s->parts = ARENA_ARRAY(a, parts_n, shortlist_part);
    s->rows = ARENA_ARRAY(a, parts_n, const uint64_t *);
    if (s->parts == NULL || s->rows == NULL) return false;
    for (uint32_t rule = 0; rule + 1 < c->rules_n; rule++)
        if (!read_rule(s, p, c, rule, at, parts)) return false;
    return true;
}

void shortlist_free(shortlist *s) {
    for (size_t i = 0; s->parts && i < s->parts_n; i++) {
        vec_free(s->m, &s->parts[i].needs);
        vec_free(s->m, &s->parts[i].begins);
        vec_free(s->m, &s->parts[i].open);
        vec_free(s->m, &s->parts[i].others);
        vec_free(s->m, &s->parts[i].row_of);
        vec_free(s->m, &s->parts[i].allowed);
    }
}

/* ---- preparing ---- */

static void set(uint64_t *row, uint32_t rule) { row[rule / 64] |= (uint64_t)1 << (rule % 64); }
static void clear(uint64_t *row, uint32_t rule) { row[rule / 64] &= ~((uint64_t)1 << (rule % 64)); }

/* Where the needs of the rule end whose first one is `begin`: they still stand together. */
static size_t rule_end(const shortlist_part *part, size_t begin) {
    size_t end = begin + 1;
    while (end < part->needs.n && part->needs.at[end].rule == part->needs.at[begin].rule) end++;
    return end;
}

/* Of a rule that needs several bits set the first one stands for all: whoever finds it looks at the others. Bits of
 * which any will do stand for themselves. */
static bool join_wants(shortlist *s, shortlist_part *part, size_t begin, size_t end, size_t *kept) {
    shortlist_need *first = NULL;
    for (size_t i = begin; i < end; i++) {
        shortlist_need need = part->needs.at[i];
        bool all = need.sense && !need.any, other = all && first != NULL;
        shortlist_need *to = other ? vec_push(s->m, &part->others) : &part->needs.at[(*kept)++];
        if (to == NULL) return false;
        if (other && first->others == 0) first->others = (uint32_t)part->others.n;
        *to = need;
        if (all && first == NULL) first = to;
        if (need.sense) clear(part->open.at, need.rule);
    }
    return true;
}

static bool find_open(shortlist *s, shortlist_part *part) {
    if (!vec_room(s->m, &part->open, s->words)) return false;
    part->open.n = s->words;
    memset(part->open.at, 0xff, s->words * sizeof *part->open.at);
    size_t kept = 0;
    for (size_t i = 0, end; i < part->needs.n; i = end) {
        end = rule_end(part, i);
        if (!join_wants(s, part, i, end, &kept)) return false;
    }
    part->needs.n = kept;
    return true;
}

/* Arranges them by bit; those of one bit stay in the order of rules. */
static bool sort_needs(shortlist *s, shortlist_part *part, uint32_t bits) {
    size_t n = part->needs.n;
    shortlist_need *sorted = mem_resize(s->m, NULL, 0, (n + 1) * sizeof *sorted);
    if (sorted == NULL || !vec_room(s->m, &part->begins, (size_t)bits + 2)) {
        mem_free(s->m, sorted, (n + 1) * sizeof *sorted);
        return false;
    }
    part->begins.n = (size_t)bits + 1;
    /* Where the next need of each bit goes: in the end that is where the needs of the bit behind it begin. */
    uint32_t *next = part->begins.at + 1;
    memset(part->begins.at, 0, ((size_t)bits + 2) * sizeof *next);
    for (size_t i = 0; i < n; i++) next[part->needs.at[i].bit + 1]++;
    for (uint32_t bit = 1; bit <= bits; bit++) next[bit] += next[bit - 1];
    for (size_t i = 0; i < n; i++) sorted[next[part->needs.at[i].bit]++] = part->needs.at[i];
    if (n > 0) memcpy(part->needs.at, sorted, n * sizeof *sorted);
    mem_free(s->m, sorted, (n + 1) * sizeof *sorted);
    return true;
}

/* ---- asking ---- */

/* Whether the bits that the rule needs besides are set, too. */
static bool others_set(const shortlist_part *part, const uint32_t *bits, shortlist_need need) {
    for (size_t i = need.others; i != 0 && i <= part->others.n && part->others.at[i - 1].rule == need.rule; i++)
        if (!answers_bit(bits, part->others.at[i - 1].bit)) return false;
    return true;
}

/* Lets in the rules that need a bit of the class set, or shuts out those that need it clear. */
static void apply(const shortlist_part *part, const answers *of, const uint32_t *bits, bool sense, uint64_t *row) {
    for (size_t w = 0; w < of->classes.width; w++)
        for (uint32_t left = bits[w]; left != 0; left &= left - 1) {
            size_t bit = w * 32 + (size_t)__builtin_ctz(left);
            for (uint32_t i = part->begins.at[bit]; i < part->begins.at[bit + 1]; i++) {
                shortlist_need need = part->needs.at[i];
                if (need.sense != sense) continue;
                if (!sense)
                    clear(row, need.rule);
                else if (others_set(part, bits, need))
                    set(row, need.rule);
            }
        }
}

static void fill_row(const shortlist *s, const shortlist_part *part, const answers *of, uint32_t class, uint64_t *row) {
    const uint32_t *bits = answers_bits(of, class);
    memcpy(row, part->open.at, s->words * sizeof *row);
    apply(part, of, bits, true, row);
    apply(part, of, bits, false, row);
}

/* NULL: no memory. */
static const uint64_t *row_of(shortlist *s, shortlist_part *part, const answers *of, uint32_t class) {
    if (part->open.n == 0 && !(find_open(s, part) && sort_needs(s, part, of->bits))) return NULL;
    while (part->row_of.n <= class) {
        uint32_t *none = vec_push(s->m, &part->row_of);
        if (none == NULL) return NULL;
        *none = 0;
    }
    if (part->row_of.at[class] == 0) {
        if (!vec_room(s->m, &part->allowed, s->words)) return NULL;
        fill_row(s, part, of, class, part->allowed.at + part->allowed.n);
        part->allowed.n += s->words;
        part->row_of.at[class] = (uint32_t)(part->allowed.n / s->words);
    }
    return part->allowed.at + (part->row_of.at[class] - 1) * s->words;
}

bool shortlist_point(shortlist *s, const answers *all, const uint32_t *parts, const uint32_t *classes) {
    for (size_t i = 0; i < s->parts_n; i++) {
        if (s->parts[i].needs.n == 0) continue;
        s->rows[i] = row_of(s, &s->parts[i], &all[parts[i]], classes[i]);
        if (s->rows[i] == NULL) return false;
    }
    return true;
}

size_t shortlist_next(const shortlist *s, size_t rule) {
    uint64_t from = ~(uint64_t)0 << (rule % 64);
    for (size_t w = rule / 64; w < s->words; w++, from = ~(uint64_t)0) {
        for (size_t i = 0; from != 0 && i < s->parts_n; i++)
            if (s->rows[i]) from &= s->rows[i][w];
        if (from == 0) continue;
        size_t found = w * 64 + (size_t)__builtin_ctzll(from);
        return found < s->rules ? found : s->rules;
    }
    return s->rules;
}
