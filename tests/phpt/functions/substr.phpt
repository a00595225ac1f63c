--TEST--
swoole_substr_*() and swoole_hashcode(): parts outside the string, errors of PHP's functions, options
--FILE--
<?php
class Waker
{
    public int $n = 1;
    public function __wakeup()
    {
        echo "wakes\n";
    }
}

function thrown(callable $call): void
{
    try {
        var_dump($call());
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}

foreach ([[-1, 0], [3, 0], [99, 1], [PHP_INT_MAX, PHP_INT_MAX], [0, -1], [0, 4], [1, PHP_INT_MAX]] as [$offset, $length]) {
    var_dump(@swoole_substr_json_decode('[1]', $offset, $length));
    var_dump(@swoole_substr_unserialize('i:1', $offset, $length));
}
thrown(fn () => swoole_substr_json_decode('[1]', 1, 0, false, 512, JSON_THROW_ON_ERROR));
thrown(fn () => swoole_substr_json_decode('[1]', 0, 0, false, 0));
thrown(fn () => swoole_substr_json_decode('[1]', 0, 0, false, 1));
thrown(fn () => swoole_substr_json_decode('{"a":1}', 0, 0, false, 512, JSON_OBJECT_AS_ARRAY));
thrown(fn () => swoole_substr_unserialize('..' . serialize(new Waker()), 2));
thrown(fn () => get_class(swoole_substr_unserialize('..' . serialize(new Waker()), 2, 0, ['allowed_classes' => false])));
thrown(fn () => @swoole_substr_unserialize('i:17', 0));
thrown(fn () => swoole_hashcode('a', 1));
?>
--EXPECTF--
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
JsonException: Syntax error
ValueError: json_decode(): Argument #3 ($depth) must be greater than 0
NULL
array(1) {
  ["a"]=>
  int(1)
}
wakes
object(Waker)#%d (1) {
  ["n"]=>
  int(1)
}
string(22) "__PHP_Incomplete_Class"
bool(false)
ValueError: swoole_hashcode(): Argument #2 ($type) must be 0
