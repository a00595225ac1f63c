--TEST--
a child destructs what its script can reach too, wherever that holds it, and not what only a parent's coroutine holds
--EXTENSIONS--
pcntl
posix
--ENV--
ASAN_OPTIONS=detect_leaks=0
--FILE--
<?php
// What only a parent's coroutine holds is left alone in its child, so leaks are not looked for.
define('PARENT', posix_getpid());

class Guard
{
    public mixed $more = null;

    public function __construct(private string $where)
    {
    }
    public function __destruct()
    {
        echo posix_getpid() === PARENT ? 'parent' : 'child', ": $this->where\n";
    }
}

function static_variable(?Guard $guard): void
{
    static $kept;
    $kept = $guard;
}

class Holder
{
    public static array $property = [];

    public static function variable(?Guard $guard): void
    {
        static $kept;
        $kept = $guard;
    }
}

$places = [
    'static variable of a function' => static_variable(...),
    'static variable of a method' => Holder::variable(...),
    'static property' => function (?Guard $guard) { Holder::$property = [[$guard]]; },
    'global variable' => function (?Guard $guard) { $GLOBALS['kept'] = $guard; },
    'reference' => function (?Guard $guard) { $GLOBALS['cell'] = &$guard; },
    'property of an object' => function (?Guard $guard) { $GLOBALS['object'] = (object) ['deep' => [$guard]]; },
    'generator' => function (?Guard $guard) {
        $GLOBALS['generator'] = (function () use ($guard) {
            yield 1;
        })();
        $GLOBALS['generator']->current();
    },
    'error handler' => function (?Guard $guard) {
        $guard ? set_error_handler(fn () => $guard) : restore_error_handler();
    },
    'exception handler' => function (?Guard $guard) {
        $guard ? set_exception_handler(fn () => $guard) : restore_exception_handler();
    },
    'nowhere else' => fn () => null,
];

foreach ($places as $where => $keep) {
    $id = go(function () use ($where, $keep) {
        $guard = new Guard($where);
        $keep($guard);
        Co::yield();
    });
    $pid = pcntl_fork();
    if ($pid === 0) {
        exit(0);
    }
    pcntl_waitpid($pid, $status);
    $keep(null);
    Co::resume($id);
}
echo "end\n";
?>
--EXPECT--
child: static variable of a function
parent: static variable of a function
child: static variable of a method
parent: static variable of a method
child: static property
parent: static property
child: global variable
parent: global variable
child: reference
parent: reference
child: property of an object
parent: property of an object
child: generator
parent: generator
child: error handler
parent: error handler
child: exception handler
parent: exception handler
parent: nowhere else
end
