--TEST--
coroutine: getContext() is the same object each time; null outside and for an unknown id
--FILE--
<?php
var_dump(Co::getContext());
go(function () {
    var_dump(Co::getContext() === Co::getContext(Co::getCid()), Co::getContext(99));
    $child = go(function () {
        Co::getContext()['x'] = 'of the child';
        Co::yield();
    });
    var_dump(Co::getContext($child)['x'], isset(Co::getContext()['x']));
    Co::resume($child);
    var_dump(Co::getContext($child));
});
?>
--EXPECT--
NULL
bool(true)
NULL
string(12) "of the child"
bool(false)
NULL
