--TEST--
swoole_select(): handlers of warnings, user-defined streams and destructors that change the arrays, close streams, or wait
--FILE--
<?php
function pair(): array
{
    return stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
}

class Owner
{
    public static $below;
    public static ?Closure $then = null;
    public $context;

    public function stream_open(): bool
    {
        return true;
    }

    public function stream_cast(int $as)
    {
        if (self::$then) {
            (self::$then)();
        }
        return self::$below;
    }
}

class Ends
{
    public function __construct(private Closure $end)
    {
    }

    public function __destruct()
    {
        ($this->end)();
    }
}

stream_wrapper_register('owner', 'Owner');

$all = function (): void {
    [$a, $b] = pair();
    fwrite($b, 'x');

    echo "the handler of a warning empties the arrays\n";
    $read = ['bad' => 'x', 'a' => $a];
    $write = ['b' => $b];
    $except = null;
    set_error_handler(function (int $number, string $text) use (&$read, &$write): void {
        echo $text, "\n";
        $read = $write = [];
    });
    var_dump(swoole_select($read, $write, $except), array_keys($read), array_keys($write));

    echo "and closes a stream\n";
    [$c, $d] = pair();
    $read = ['c' => $c, 'bad' => 'x'];
    restore_error_handler();
    set_error_handler(function (int $number, string $text) use ($c): void {
        echo $text === 'swoole_select(): no descriptor: a stream, a Socket or its number is needed' ? 'bad' : 'closed', "\n";
        is_resource($c) && fclose($c);
    });
    $write = null;
    var_dump(swoole_select($read, $write, $except), array_keys($read));

    echo "and throws\n";
    restore_error_handler();
    set_error_handler(fn() => throw new Exception('thrown'));
    $read = ['a' => $a, 'bad' => 'x'];
    try {
        swoole_select($read, $write, $except);
    } catch (Exception $exception) {
        echo $exception->getMessage(), ' ', count($read), "\n";
    }
    restore_error_handler();

    echo "a stream of the script's closes another\n";
    [$e, $f] = pair();
    Owner::$below = $a;
    $read = ['owner' => fopen('owner://x', 'r'), 'e' => $e];
    Owner::$then = fn() => is_resource($e) && fclose($e);
    var_dump(@swoole_select($read, $write, $except), array_keys($read));
    Owner::$then = null;

    echo "a destructor sees the new array, and may wait\n";
    $value = new Ends(function () use (&$read, $a): void {
        echo 'destructor: ', implode(',', array_keys($read)), "\n";
        $inner = [$a];
        $write = $except = null;
        var_dump(swoole_select($inner, $write, $except));
        $read = 'gone';
    });
    $read = ['a' => $a, 'value' => [$value]];
    unset($value);
    var_dump(@swoole_select($read, $write, $except), $read);
};
$all();
echo "in a coroutine\n";
Co\run($all);

Co\run(function (): void {
    echo "the variable has another type by then\n";
    [$a, $b] = pair();
    $read = [$a];
    $write = $except = null;
    go(function () use (&$read, $b): void {
        Co::sleep(0.001);
        $read = 'text';
        fwrite($b, 'x');
    });
    var_dump(swoole_select($read, $write, $except), count($read));
    class_exists('Typed') || eval('class Typed { public ?array $read; }');
    $typed = new Typed();
    $typed->read = [$a];
    fread($a, 1);
    go(function () use ($typed, $b): void {
        Co::sleep(0.001);
        $typed->read = null;
        fwrite($b, 'x');
    });
    var_dump(swoole_select($typed->read, $write, $except), count($typed->read));

    echo "the script ends meanwhile\n";
    go(function () use ($b): void {
        $read = [$b];
        $write = $except = null;
        try {
            swoole_select($read, $write, $except, -1);
        } finally {
            echo "finally\n";
        }
    });
    Co::sleep(0.001);
    exit(0);
});
?>
--EXPECTF--
the handler of a warning empties the arrays
swoole_select(): no descriptor: a stream, a Socket or its number is needed
int(2)
array(1) {
  [0]=>
  string(1) "a"
}
array(1) {
  [0]=>
  string(1) "b"
}
and closes a stream
bad
closed
bool(false)
array(2) {
  [0]=>
  string(1) "c"
  [1]=>
  string(3) "bad"
}
and throws
thrown 2
a stream of the script's closes another
int(1)
array(1) {
  [0]=>
  string(5) "owner"
}
a destructor sees the new array, and may wait
destructor: a
int(1)
int(1)
string(4) "gone"
in a coroutine
the handler of a warning empties the arrays
swoole_select(): no descriptor: a stream, a Socket or its number is needed
int(2)
array(1) {
  [0]=>
  string(1) "a"
}
array(1) {
  [0]=>
  string(1) "b"
}
and closes a stream
bad
closed
bool(false)
array(2) {
  [0]=>
  string(1) "c"
  [1]=>
  string(3) "bad"
}
and throws
thrown 2
a stream of the script's closes another
int(1)
array(1) {
  [0]=>
  string(5) "owner"
}
a destructor sees the new array, and may wait
destructor: a
int(1)
int(1)
string(4) "gone"
the variable has another type by then
int(1)
int(1)
int(1)
int(1)
the script ends meanwhile
finally
