--TEST--
acceptance: C21: what Event::defer() was given runs after the current code
--FILE--
<?php
use Swoole\Event;

Event::defer(function () {
    echo "deferred\n";
});
echo "current code\n";
?>
--EXPECT--
current code
deferred
