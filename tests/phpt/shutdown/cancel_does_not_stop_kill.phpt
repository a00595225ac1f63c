--TEST--
killing a coroutine in join, in an autoloader, in a Fiber's destructor
--FILE--
<?php
Co::set(['enable_deadlock_check' => false]);
spl_autoload_register(function (string $class) {
    try {
        Co::yield();
    } finally {
        echo "autoloader unwound\n";
    }
});
$first = go(function () {
    try {
        class_exists('Missing');
    } finally {
        echo "first unwound\n";
    }
});
go(function () {
    try {
        class_exists('Missing');
    } finally {
        echo "second unwound\n";
    }
});
go(function () use ($first) {
    try {
        Co::join([$first]);
    } finally {
        echo "joiner unwound\n";
    }
});
?>
--EXPECT--
autoloader unwound
first unwound
second unwound
joiner unwound
