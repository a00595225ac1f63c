--TEST--
coroutine: stack_size and c_stack_size are the size of C stacks, 2 MiB
--FILE--
<?php
go(fn () => var_dump(Co::stats()['c_stack_size']));
foreach (['stack_size', 'c_stack_size'] as $name) {
    Co::set([$name => 1 << 20]);
    go(fn () => var_dump(Co::stats()['c_stack_size']));
    Co::set([$name => 2 << 20]);
}
?>
--EXPECT--
int(2097152)
int(1048576)
int(1048576)
