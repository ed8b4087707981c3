/* SPDX-License-Identifier: Apache-2.0
 *
 * Reading the tree. */
#include "grammar/ast.h"

const char *node_kind_name(node_kind kind) {
    static const char *const names[NODE_KINDS] = {
#define NODE(kind, children) #kind,
#include "grammar/ast.def"
#undef NODE
    };
    return (unsigned)kind < NODE_KINDS ? names[kind] : "?";
}

node *node_child(const node *n, node_kind kind) {
    for (node *c = n->first; c; c = c->next)
        if (c->kind == (uint8_t)kind) return c;
    return NULL;
}

size_t node_count(const node *n) { return n->children; }

node list_element(const node *list, size_t i) {
    element e = list->elements[i];
    return (node){
        .kind = (uint8_t)e.kind, .levels = 1, .id = list->id, .at = {list->at.file, e.begin, e.begin + e.length}};
}
