/* SPDX-License-Identifier: Apache-2.0
 *
 * Open addressing with linear probing over dense tuples; at most half full. The invariant: a slot's key is key_of its
 * tuple under the present packing, while `packed` no two tuples share one, and all numbers fit number_bits. What is not
 * listed is packed. */
#include "base/tuples.h"

#include <string.h>

#define FIRST_SLOTS 64
#define SLOT_BITS   64
#define HASH_BITS   32 /* of a tuple that is not packed; as many are left for its number */

/* A tuple where it stands: part p is at[p * stride]. */
typedef struct tuple {
    const uint32_t *at;
    size_t stride;
} tuple;

static tuple held(const tuples *t, uint32_t number) { return (tuple){tuples_get(t, number), 1}; }

/* ---- keys ------------------------------------------------------------------------------------------------------- */

static uint64_t mix(uint64_t hash, uint32_t id) {
    hash = (hash ^ id) * 0xff51afd7ed558ccdu;
    return hash ^ hash >> 32;
}

static uint64_t hash_of(const tuples *t, tuple v) {
    uint64_t hash = 0x9e3779b97f4a7c15u;
    for (size_t i = 0; i < t->width; i++) hash = mix(hash, v.at[i * v.stride]);
    return hash >> (SLOT_BITS - HASH_BITS);
}

/* A part has more bits than its place in the key. */
static bool beyond(const tuples *t, size_t part, uint32_t differs) { return (uint64_t)differs >> t->bits[part] != 0; }

static bool pack(const tuples *t, tuple v, uint64_t *key) {
    uint64_t packed = 0;
    bool fits = true;
    for (size_t i = 0; i < t->width; i++) {
        uint32_t differs = v.at[i * v.stride] ^ t->first[i];
        fits &= !beyond(t, i, differs);
        packed = packed << t->bits[i] | differs;
    }
    *key = packed;
    return fits;
}

/* The tuple of a packed key, part by part. */
static void unpack(const tuples *t, uint64_t key, uint32_t *to, size_t stride) {
    for (size_t i = t->width; i-- > 0; key >>= t->bits[i]) {
        uint32_t part = (uint32_t)(key & ((UINT64_C(1) << t->bits[i]) - 1));
        to[i * stride] = part ^ t->first[i];
    }
}

/* False: the tuple does not fit the packing. */
static bool key_of(const tuples *t, tuple v, uint64_t *key) {
    if (t->packed) return pack(t, v, key);
    *key = hash_of(t, v);
    return true;
}

/* ---- slots ------------------------------------------------------------------------------------------------------ */

/* The upper bits of a product depend on all bits of the key; growing keeps the slots' order. */
static size_t home(const tuples *t, uint64_t key) {
    unsigned bits = (unsigned)__builtin_ctzll(t->slots_n);
    return (size_t)((key ^ key >> 32) * 0x9e3779b97f4a7c15u >> (SLOT_BITS - bits));
}

static bool equal(const tuples *t, uint32_t number, tuple v) {
    const uint32_t *at = tuples_get(t, number);
    for (size_t i = 0; i < t->width; i++)
        if (at[i] != v.at[i * v.stride]) return false;
    return true;
}

/* TUPLES_FAILED: the slot is free. */
static uint32_t number_in(const tuples *t, tuples_slot slot) {
    return (uint32_t)(slot & (((uint64_t)1 << t->number_bits) - 1)) - 1;
}

static tuples_slot slot_of(const tuples *t, uint64_t key, uint32_t number) {
    return key << t->number_bits | (number + UINT64_C(1));
}

/* The slot that holds the tuple, or the free one where it belongs. */
static inline tuples_slot *find(const tuples *t, tuple v, uint64_t key) {
    size_t mask = t->slots_n - 1;
    for (size_t i = home(t, key);; i = (i + 1) & mask) {
        tuples_slot *slot = &t->slots[i];
        if (*slot == 0) return slot;
        if (*slot >> t->number_bits == key && (t->packed || equal(t, number_in(t, *slot), v))) return slot;
    }
}

/* What is put in is in no slot yet. */
static void put(tuples *t, tuples_slot taken) {
    size_t i = home(t, taken >> t->number_bits);
    while (t->slots[i] != 0) i = (i + 1) & (t->slots_n - 1);
    t->slots[i] = taken;
}

static bool grow(tuples *t) {
    size_t old_n = t->slots_n, wanted = old_n == 0 ? FIRST_SLOTS : old_n * 2;
    tuples_slot *old = t->slots, *slots = mem_new(t->m, wanted * sizeof *slots);
    if (slots == NULL) return false;
    t->slots = slots;
    t->slots_n = wanted;
    for (size_t i = 0; i < old_n; i++)
        if (old[i] != 0) put(t, old[i]);
    mem_free(t->m, old, old_n * sizeof *old);
    return true;
}

/* ---- the list ---------------------------------------------------------------------------------------------------- */

bool tuples_list(tuples *t) {
    size_t n = t->count * t->width;
    if (t->listed) return true;
    if (!vec_room(t->m, &t->ids, n)) return false;
    for (size_t i = 0; i < t->slots_n; i++)
        if (t->slots[i] != 0)
            unpack(t, t->slots[i] >> t->number_bits, t->ids.at + number_in(t, t->slots[i]) * t->width, 1);
    t->ids.n = n;
    t->listed = true;
    return true;
}

static void unlist(tuples *t) {
    vec_free(t->m, &t->ids);
    t->listed = false;
}

/* ---- packing ---------------------------------------------------------------------------------------------------- */

static bool numbers_fit(const tuples *t, uint64_t count) { return count < (uint64_t)1 << t->number_bits; }

/* Shares a slot out between key and number, and gives packing up where they do not fit with n tuples more. */
static void share_out(tuples *t, size_t n) {
    unsigned all = 0;
    for (size_t i = 0; t->packed && i < t->width; i++) all += t->bits[i];
    t->number_bits = (uint8_t)(all <= HASH_BITS ? SLOT_BITS - HASH_BITS : all < SLOT_BITS ? SLOT_BITS - all : 0);
    if (t->packed && numbers_fit(t, t->count + n)) return;
    t->packed = false;
    t->number_bits = SLOT_BITS - HASH_BITS;
}

static void fill_again(tuples *t) {
    memset(t->slots, 0, t->slots_n * sizeof *t->slots);
    for (uint32_t i = 0; i < t->count; i++) {
        uint64_t key;
        key_of(t, held(t, i), &key); /* the packing was made to fit */
        put(t, slot_of(t, key, i));
    }
}

/* The keys stay what they are, and so do their slots; only the numbers beside them get fewer bits. */
static void move_keys(tuples *t, unsigned number_bits) {
    uint64_t numbers = ((uint64_t)1 << number_bits) - 1;
    if (number_bits == t->number_bits) return;
    for (size_t i = 0; i < t->slots_n; i++)
        t->slots[i] = t->slots[i] >> number_bits << t->number_bits | (t->slots[i] & numbers);
}

/* Listed tuples can be packed another way, between these two. False: no memory. */
static bool begin_packing(tuples *t, bool *were_listed) {
    *were_listed = t->listed;
    return tuples_list(t);
}

static void end_packing(tuples *t, bool were_listed) {
    if (!were_listed && t->packed) unlist(t);
}

/* Gives the part as many bits as it needs. Those of the first part are the upper ones of a key. False: no memory. */
static bool widen(tuples *t, size_t part, uint32_t differs) {
    unsigned number_bits = t->number_bits;
    bool were_listed;
    if (!begin_packing(t, &were_listed)) return false;
    t->bits[part] = (uint8_t)(32 - __builtin_clz(differs));
    share_out(t, TUPLES_BLOCK);
    if (part == 0 && t->packed)
        move_keys(t, number_bits);
    else
        fill_again(t);
    end_packing(t, were_listed);
    return true;
}

static bool make_room(tuples *t, size_t n) {
    bool were_listed;
    while (((size_t)t->count + n) * 2 > t->slots_n)
        if (!grow(t)) return false;
    if (numbers_fit(t, t->count + n)) return true;
    if (!begin_packing(t, &were_listed)) return false;
    share_out(t, n);
    fill_again(t);
    end_packing(t, were_listed);
    return true;
}

/* False: no memory. */
static bool make_fit(tuples *t, tuple v) {
    for (size_t i = 0; i < t->width && t->packed; i++) {
        uint32_t differs = v.at[i * v.stride] ^ t->first[i];
        if (beyond(t, i, differs) && !widen(t, i, differs)) return false;
    }
    return true;
}

/* What all others are told from; there is room. */
static void begin(tuples *t, tuple v) {
    for (size_t i = 0; i < t->width && t->packed; i++) t->first[i] = v.at[i * v.stride];
}

/* ---- tuples ----------------------------------------------------------------------------------------------------- */

static void init(tuples *t, mem *m, size_t width, bool listed) {
    bool packed = width <= TUPLES_PACKED;
    *t = (tuples){.m = m, .width = width, .listed = listed || !packed, .packed = packed};
    share_out(t, 0);
}

void tuples_init(tuples *t, mem *m, size_t width) { init(t, m, width, true); }

void tuples_init_unlisted(tuples *t, mem *m, size_t width) { init(t, m, width, false); }

void tuples_free(tuples *t) {
    vec_free(t->m, &t->ids);
    mem_free(t->m, t->slots, t->slots_n * sizeof *t->slots);
    init(t, t->m, t->width, t->listed);
}

static uint32_t add(tuples *t, tuple v, uint64_t key, tuples_slot *slot) {
    if (t->count == TUPLES_FAILED - 1 || (t->listed && !vec_room(t->m, &t->ids, t->width))) {
        t->m->failed = true;
        return TUPLES_FAILED;
    }
    for (size_t i = 0; t->listed && i < t->width; i++) t->ids.at[t->ids.n++] = v.at[i * v.stride];
    *slot = slot_of(t, key, t->count);
    return t->count++;
}

static inline uint32_t find_or_add(tuples *t, tuple v, uint64_t key) {
    tuples_slot *slot = find(t, v, key);
    return *slot != 0 ? number_in(t, *slot) : add(t, v, key, slot);
}

static uint32_t add_one(tuples *t, tuple v) {
    uint64_t key;
    if (!make_room(t, 1)) return TUPLES_FAILED;
    if (t->count == 0) begin(t, v);
    while (!key_of(t, v, &key))
        if (!make_fit(t, v)) return TUPLES_FAILED;
    return find_or_add(t, v, key);
}

uint32_t tuples_add(tuples *t, const uint32_t *ids, bool *is_new) {
    uint32_t count = t->count, number = add_one(t, (tuple){ids, 1});
    *is_new = t->count > count;
    return number;
}

uint32_t tuples_find(const tuples *t, const uint32_t *ids) {
    tuple v = {ids, 1};
    uint64_t key;
    if (t->count == 0 || !key_of(t, v, &key)) return TUPLES_FAILED;
    return number_in(t, *find(t, v, key));
}

/* ---- blocks: the same, part by part ----------------------------------------------------------------------------- */

static tuple of_block(const uint32_t *ids, size_t i) { return (tuple){ids + i, TUPLES_BLOCK}; }

static void hash_block(const tuples *t, const uint32_t *ids, size_t n, uint64_t *keys) {
    for (size_t i = 0; i < n; i++) keys[i] = hash_of(t, of_block(ids, i));
}

/* All bits in which a part of the block differs from the first tuple's. */
static uint32_t pack_part(const tuples *t, size_t part, const uint32_t *ids, size_t n, uint64_t *keys) {
    uint32_t first = t->first[part], all = 0;
    unsigned bits = t->bits[part];
    for (size_t i = 0; i < n; i++) {
        uint32_t differs = ids[i] ^ first;
        keys[i] = keys[i] << bits | differs;
        all |= differs;
    }
    return all;
}

/* Packs all parts that fit. Returns how many; *all has the bits of the next one. */
static size_t pack_block(const tuples *t, const uint32_t *ids, size_t n, uint64_t *keys, uint32_t *all) {
    memset(keys, 0, n * sizeof *keys);
    for (size_t part = 0; part < t->width; part++) {
        *all = pack_part(t, part, ids + part * TUPLES_BLOCK, n, keys);
        if (beyond(t, part, *all)) return part;
    }
    return t->width;
}

/* The keys of a block, under a packing that all of them fit. False: no memory. */
static bool keys_of_block(tuples *t, const uint32_t *ids, size_t n, uint64_t *keys) {
    while (t->packed) {
        uint32_t all;
        size_t fit = pack_block(t, ids, n, keys, &all);
        if (fit == t->width) return true;
        if (!widen(t, fit, all)) return false;
    }
    hash_block(t, ids, n, keys);
    return true;
}

/* A host gives its charges one by one, and for one a block's passes are long. */
bool tuples_add_block(tuples *t, const uint32_t *ids, size_t n, uint32_t *numbers) {
    uint64_t keys[TUPLES_BLOCK];
    if (n == 1) return (numbers[0] = add_one(t, of_block(ids, 0))) != TUPLES_FAILED;
    if (!make_room(t, n)) return false;
    if (t->count == 0 && n > 0) begin(t, of_block(ids, 0));
    if (!keys_of_block(t, ids, n, keys)) return false;
    for (size_t i = 0; i < n; i++) __builtin_prefetch(&t->slots[home(t, keys[i])]);
    for (size_t i = 0; i < n; i++) {
        numbers[i] = find_or_add(t, of_block(ids, i), keys[i]);
        if (numbers[i] == TUPLES_FAILED) return false;
    }
    return true;
}

/* ---- all of them ------------------------------------------------------------------------------------------------- */

static size_t walk_list(const tuples *t, size_t *at, uint32_t *ids, uint32_t *numbers) {
    size_t n = 0;
    for (; n < TUPLES_BLOCK && *at < t->count; n++, ++*at) {
        numbers[n] = (uint32_t)*at;
        for (size_t part = 0; part < t->width; part++) ids[part * TUPLES_BLOCK + n] = tuples_get(t, numbers[n])[part];
    }
    return n;
}

static size_t walk_slots(const tuples *t, size_t *at, uint32_t *ids, uint32_t *numbers) {
    size_t n = 0;
    for (; n < TUPLES_BLOCK && *at < t->slots_n; ++*at) {
        tuples_slot slot = t->slots[*at];
        if (slot == 0) continue;
        numbers[n] = number_in(t, slot);
        unpack(t, slot >> t->number_bits, ids + n++, TUPLES_BLOCK);
    }
    return n;
}

size_t tuples_walk(const tuples *t, size_t *at, uint32_t *ids, uint32_t *numbers) {
    return t->listed ? walk_list(t, at, ids, numbers) : walk_slots(t, at, ids, numbers);
}

bool tuples_renumber(tuples *t, const uint32_t *order) {
    tuples to;
    bool is_new, kept = tuples_list(t);
    tuples_init(&to, t->m, t->width);
    for (uint32_t i = 0; kept && i < t->count; i++)
        kept = tuples_add(&to, tuples_get(t, order[i]), &is_new) != TUPLES_FAILED;
    if (!kept) {
        tuples_free(&to);
        return false;
    }
    tuples_free(t);
    *t = to;
    return true;
}
