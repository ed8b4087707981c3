/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns what a call may use: instructions, memory, time, output. Lua's count hook alone is no bound: one instruction may
 * compare two texts of megabytes or copy a thousand arguments. So work in C is charged for, requests of memory are
 * charged for, and the instructions of Lua weigh more while a text is long or the stack is deep.
 *
 * The collector stands still during a call: what a call uses depends on nothing that ran before it, and its memory is
 * all that it takes until it ends. */
#include "hooks/state.h"

#define STEP              100   /* instructions between two looks of the count hook */
#define BYTES_INSTRUCTION 32    /* bytes copied or compared in about the time of an instruction */
#define REQUEST           4     /* instructions for a request of memory, besides its bytes */
#define TEXT_WEIGHT       4096  /* bytes of the longest text that make each instruction count once more */
#define STACK_WEIGHT      16384 /* the same of the stack */
#define ZERO_WEIGHT       64 /* the same, when it may have zero bytes: Lua compares what lies between them one by one */
#define HASH_WEIGHT       32768 /* the same of the keys of a table: a hook can choose ones that all stand in one place */
#define WALK_INSTRUCTION  512   /* bytes of places of a table, empty ones among them, passed in about that time */
#define CLOCK_STEP        1000  /* instructions between two looks at the clock */
#define MILLISECOND       UINT64_C(1000000)
#define MEMORY_SPENT      "used up its %s bytes of memory"

hooks *hooks_of(lua_State *L) {
    void *h;
    lua_getallocf(L, &h);
    return h;
}

/* ---- instructions and time ---- */

static void count(lua_State *L, lua_Debug *at) {
    (void)at;
    const hooks *h = hooks_of(L);
    if (h->stack.size > LIMIT_HOOK_STACK) hook_stop(L, DIAG_HOOK_STACK, "calls functions inside functions too deeply");
    size_t texts = h->longest / (h->zeros ? ZERO_WEIGHT : TEXT_WEIGHT);
    budget_charge(L, h->step * (1 + texts + h->stack.size / STACK_WEIGHT + h->hashed / HASH_WEIGHT));
}

/* Nothing can catch the error; should anything ever, the next instruction raises it again. */
__attribute__((noreturn)) static void spent(lua_State *L) {
    hooks *h = hooks_of(L);
    char number[COUNT_MAX];
    h->instructions_left = 0;
    lua_sethook(L, count, LUA_MASKCOUNT, 1);
    hook_stop(L, DIAG_HOOK_INSTRUCTIONS, "used up its %s instructions", count_text(h->budget.instructions, number));
}

static void look_at_clock(lua_State *L, uint64_t instructions) {
    hooks *h = hooks_of(L);
    char number[COUNT_MAX];
    if (h->clock == NULL) return;
    h->until_clock -= instructions < h->until_clock ? instructions : h->until_clock;
    if (h->until_clock > 0) return;
    h->until_clock = CLOCK_STEP;
    if (h->clock(h->clock_ud) > h->deadline)
        hook_stop(L, DIAG_HOOK_TIME, "ran longer than its %s milliseconds", count_text(h->budget.milliseconds, number));
}

void budget_charge(lua_State *L, uint64_t instructions) {
    hooks *h = hooks_of(L);
    if (instructions > h->instructions_left) spent(L);
    h->instructions_left -= instructions;
    look_at_clock(L, instructions);
}

void budget_charge_bytes(lua_State *L, size_t bytes) { budget_charge(L, 1 + bytes / BYTES_INSTRUCTION); }

/* Lua does not say how many places a table has, but no more than its largest block. */
void budget_charge_walk(lua_State *L) { budget_charge(L, 1 + hooks_of(L)->widest / WALK_INSTRUCTION); }

void budget_charge_output(lua_State *L, size_t bytes) {
    hooks *h = hooks_of(L);
    char number[COUNT_MAX];
    budget_charge_bytes(L, bytes);
    if (bytes > h->output_left)
        hook_stop(L, DIAG_HOOK_OUTPUT, "returns more than its %s bytes", count_text(h->budget.output, number));
    h->output_left -= bytes;
}

void budget_begin(hooks *h, lua_State *L) {
    uint64_t now = h->clock ? h->clock(h->clock_ud) : 0, time = h->budget.milliseconds * MILLISECOND;
    h->running = L;
    h->instructions_left = h->budget.instructions;
    h->memory_left = h->budget.memory;
    h->output_left = h->budget.output;
    h->deadline = time < UINT64_MAX - now ? now + time : UINT64_MAX;
    h->until_clock = CLOCK_STEP;
    h->longest = h->source->longest;
    h->zeros = h->source->zeros;
    h->widest = h->hashed = 0;
    h->sorts = 0;
    h->step = h->budget.instructions < STEP ? h->budget.instructions + 1 : STEP;
    lua_sethook(L, count, LUA_MASKCOUNT, (int)h->step);
}

/* ---- memory ---- */

void budget_charge_memory(lua_State *L, size_t bytes) {
    hooks *h = hooks_of(L);
    char number[COUNT_MAX];
    budget_charge_bytes(L, bytes);
    if (bytes > h->memory_left) hook_stop(L, DIAG_HOOK_MEMORY, MEMORY_SPENT, count_text(h->budget.memory, number));
    h->memory_left -= bytes;
}

/* Whether a call may have so many bytes more. Errors cannot be raised from here: Lua does, when it gets no block. */
static bool admit(hooks *h, size_t more, size_t size) {
    char number[COUNT_MAX];
    uint64_t cost = REQUEST + size / BYTES_INSTRUCTION;
    if (h->m->failed || h->stopped) return false;
    h->instructions_left -= cost < h->instructions_left ? cost : h->instructions_left;
    if (more > h->memory_left)
        failure_note(h, h->running, DIAG_HOOK_MEMORY, MEMORY_SPENT, count_text(h->budget.memory, number));
    if (h->stopped) return false;
    h->memory_left -= more;
    return true;
}

/* Lua does not say which of its blocks is the stack: it is the first without a kind that a new thread asks for, and
 * grows in place, or into the block that was asked for last before the old one is given back. */
static void follow_stack(hooks *h, const void *block, size_t kind, lua_block now) {
    if (block ? block == h->stack.at : h->stack_expected && kind == 0) {
        h->stack = now.at ? now : h->latest;
        h->stack_expected = false;
    }
    if (block == NULL) h->latest = now;
}

static void *give_back(hooks *h, void *block, size_t size) {
    if (block == NULL) return NULL;
    if (h->running) h->memory_left += size;
    h->in_use -= size;
    follow_stack(h, block, 0, (lua_block){NULL, 0});
    mem_free(h->m, block, size);
    return NULL;
}

/* What the call works with, for the weight of its instructions. */
static void note_size(hooks *h, size_t kind, bool is_new, size_t size) {
    if (kind == LUA_TSTRING && size > h->longest) h->longest = size;
    if (kind == 0 && size > h->widest) h->widest = size;
    if (kind == 0 && is_new && size > h->hashed) h->hashed = size;
}

/* For a new block, Lua gives its kind of object in place of the old size. A block that is to stay as large as it is
 * is a part of a table that Lua has just counted. */
void *budget_allocate(void *ud, void *block, size_t old_size, size_t size) {
    hooks *h = ud;
    size_t kind = block ? 0 : old_size, old = block ? old_size : 0;
    if (size == 0) return give_back(h, block, old);
    if (h->running && size >= old && !admit(h, size - old, size)) return NULL;
    void *now = mem_resize(h->m, block, old, size);
    if (now == NULL) return NULL;
    if (h->running && size < old) h->memory_left += old - size;
    if (block == NULL || block != h->stack.at) note_size(h, kind, block == NULL, size);
    if (block && size > old) h->grew_in_place = true;
    follow_stack(h, block, kind, (lua_block){now, size});
    h->in_use = h->in_use - old + size;
    return now;
}
