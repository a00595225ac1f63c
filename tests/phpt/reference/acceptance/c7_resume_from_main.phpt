--TEST--
acceptance: C7: a coroutine that suspends twice is resumed by the main script
--FILE--
<?php
$id = go(function () {
    echo "start coro 1\n";
    Co::suspend();
    echo "resume coro 1 @1\n";
    Co::suspend();
    echo "resume coro 1 @2\n";
});
echo "start to resume 1 @1\n";
Co::resume($id);
echo "start to resume 1 @2\n";
Co::resume($id);
echo "main\n";
?>
--EXPECT--
start coro 1
start to resume 1 @1
resume coro 1 @1
start to resume 1 @2
resume coro 1 @2
main
