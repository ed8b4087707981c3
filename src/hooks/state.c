/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the life of a state, and the one way in which anything runs on it: on a thread of Lua's own that ends with the
 * call, in the C locale, under the budgets, with every error caught. Afterwards the state is as large as before. */
#include "hooks/call.h"

#define COLLECTIONS 16 /* each at most halves what Lua keeps in reserve */

/* ---- open and close ---- */

/* The first buffer that outgrows its place makes a class for those that do. No call must be the one that pays for it.
 */
static void buffers_open(lua_State *L) {
    luaL_Buffer b;
    luaL_buffinitsize(L, &b, LUAL_BUFFERSIZE + 1);
    luaL_pushresultsize(&b, 0);
    lua_pop(L, 1);
}

static int open_all(lua_State *L) {
    buffers_open(L);
    views_open(L);
    money_open(L);
    dates_open(L);
    sandbox_open(L);
    return 0;
}

static bool open_state(hooks *h) {
    h->plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    h->L = h->plain ? lua_newstate(budget_allocate, h) : NULL;
    if (h->L == NULL) return false;
    lua_gc(h->L, LUA_GCSTOP);
    lua_pushcfunction(h->L, open_all);
    return lua_pcall(h->L, 0, 0, 0) == LUA_OK;
}

void engine_close(hooks *h) {
    if (h == NULL) return;
    mem *m = h->m;
    if (h->L) lua_close(h->L);
    if (h->plain) freelocale(h->plain);
    vec_free(m, &h->sources);
    arena_free(&h->kept);
    mem_free(m, h, sizeof *h);
}

hooks *engine_open(mem *m, const crd_config *config) {
    hooks *h = mem_new(m, sizeof *h);
    if (h == NULL) return NULL;
    h->m = m;
    h->budget = config->hook_budget;
    h->clock = config->clock;
    h->clock_ud = config->clock_ud;
    arena_init(&h->kept, m);
    if (open_state(h) && !m->failed) return h;
    m->failed = true;
    engine_close(h);
    return NULL;
}

/* ---- a run ---- */

/* A body that runs, and what it works on. */
typedef struct job {
    hooks *h;
    lua_CFunction body;
    void *of;
    bool done;
} job;

/* Knows the stack among Lua's blocks by when it is asked for. */
static lua_State *new_thread(hooks *h, lua_State *L) {
    h->stack_expected = true;
    lua_State *thread = lua_newthread(L);
    h->stack_expected = false;
    return thread;
}

static int run_on_thread(lua_State *L) {
    job *j = lua_touserdata(L, 1);
    lua_State *thread = new_thread(j->h, L);
    budget_begin(j->h, thread);
    lua_pushcfunction(thread, failure_handler);
    lua_pushcfunction(thread, j->body);
    lua_pushlightuserdata(thread, j->of);
    j->done = lua_pcall(thread, 1, 0, 1) == LUA_OK;
    return 0;
}

/* Makes texts until their table had to grow. */
static int grow(lua_State *L) {
    hooks *h = hooks_of(L);
    h->grew_in_place = false;
    for (lua_Integer i = 0; !h->grew_in_place; i++) {
        lua_pushinteger(L, i);
        lua_tolstring(L, -1, NULL);
        lua_pop(L, 1);
    }
    return 0;
}

/* Lua's table of texts, grown once by a call, does not shrink to where it was but to the size above. So it is brought
 * there at once, and every call finds the same. */
bool engine_settle(hooks *h) {
    lua_pushcfunction(h->L, grow);
    bool grown = lua_pcall(h->L, 0, 0, 0) == LUA_OK;
    lua_settop(h->L, 0);
    for (int i = 0; i < COLLECTIONS; i++) lua_gc(h->L, LUA_GCCOLLECT);
    return grown;
}

/* Whatever the call left behind is taken away, so that the next one finds what this one found. */
static void clean(hooks *h, lua_Integer number, size_t in_use) {
    h->running = NULL;
    h->stack = (lua_block){NULL, 0};
    lua_settop(h->L, 0);
    if (lua_rawgeti(h->L, LUA_REGISTRYINDEX, FIRST_CHUNK + number) == LUA_TFUNCTION) {
        lua_pushnil(h->L);
        lua_setupvalue(h->L, -2, 1); /* the globals of the call */
    }
    lua_settop(h->L, 0);
    lua_gc(h->L, LUA_GCCOLLECT);
    for (int i = 0; i < COLLECTIONS && h->in_use > in_use; i++) lua_gc(h->L, LUA_GCCOLLECT);
}

bool engine_run(hooks *h, const loaded *chunk, lua_CFunction body, void *of, arena *out, hook_failure *why) {
    job j = {h, body, of, false};
    size_t in_use = h->in_use;
    h->source = chunk;
    h->out = out;
    h->stopped = false;
    h->compiling = false;
    h->line = 0;
    h->failure = (hook_failure){
        .code = DIAG_HOOK_ERROR, .message = STR("failed: Lua gave up"), .path = arena_str(out, chunk->path)};
    locale_t hosts = uselocale(h->plain);
    lua_pushcfunction(h->L, run_on_thread);
    lua_pushlightuserdata(h->L, &j);
    int status = lua_pcall(h->L, 1, 0, 0);
    clean(h, chunk - h->sources.at, in_use);
    uselocale(hosts);
    if (status != LUA_OK) h->m->failed = true; /* there was no room for a thread */
    *why = h->failure;
    return j.done && !h->stopped && !h->m->failed;
}
