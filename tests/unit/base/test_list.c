/* SPDX-License-Identifier: MIT */
/* Tests include/wsco/base/list.h: order, removal at every place, splice. */
#include "unit.h"

#include "wsco/base/list.h"

typedef struct item {
    int number;
    wsco_link link;
} item;

static void expect(wsco_link *head, const char *numbers)
{
    const wsco_link *at = head;
    for (; *numbers != '\0'; numbers++) {
        assert_ptr_equal(at->next->prev, at);
        at = at->next;
        assert_ptr_not_equal(at, head);
        assert_int_equal(wsco_container_of(at, item, link)->number, *numbers - '0');
    }
    assert_ptr_equal(at->next, head);
    assert_ptr_equal(head->prev, at);
}

static void fill(wsco_link *head, item *items, int first, int n)
{
    wsco_link_init(head);
    for (int i = 0; i < n; i++) {
        items[i].number = first + i;
        wsco_link_append(head, &items[i].link);
    }
}

TEST(append_keeps_order)
{
    wsco_link head;
    item items[3];
    fill(&head, items, 1, 0);
    assert_true(wsco_link_empty(&head));
    fill(&head, items, 1, 3);
    assert_false(wsco_link_empty(&head));
    expect(&head, "123");
}

TEST(insert_before)
{
    wsco_link head;
    item items[3], more[2] = {{.number = 8}, {.number = 9}};
    fill(&head, items, 1, 3);
    wsco_link_insert_before(&items[0].link, &more[0].link);
    wsco_link_insert_before(&items[2].link, &more[1].link);
    expect(&head, "81293");
}

TEST(remove_anywhere_and_twice)
{
    wsco_link head;
    item items[4];
    fill(&head, items, 1, 4);
    wsco_link_remove(&items[1].link);
    expect(&head, "134");
    wsco_link_remove(&items[1].link); /* harmless: it points to itself */
    expect(&head, "134");
    wsco_link_remove(&items[0].link);
    expect(&head, "34");
    wsco_link_remove(&items[3].link);
    wsco_link_remove(&items[2].link);
    assert_true(wsco_link_empty(&head));
}

TEST(splice_moves_all)
{
    wsco_link to, from;
    item a[2], b[2];
    fill(&to, a, 1, 2);
    fill(&from, b, 3, 2);
    wsco_link_splice(&to, &from);
    expect(&to, "1234");
    assert_true(wsco_link_empty(&from));
    wsco_link_splice(&to, &from);
    expect(&to, "1234");
    wsco_link_splice(&from, &to);
    expect(&from, "1234");
    assert_true(wsco_link_empty(&to));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT(append_keeps_order),
        UNIT(insert_before),
        UNIT(remove_anywhere_and_twice),
        UNIT(splice_moves_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
