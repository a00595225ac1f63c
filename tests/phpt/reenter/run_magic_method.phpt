--TEST--
run() that is refused, or cannot begin, lets go of a callable behind __call()
--FILE--
<?php
class Magic
{
    public function __call(string $name, array $arguments)
    {
        echo $name, ' ', implode(' ', $arguments), "\n";
        return null;
    }
}
$inner = 'inner' . strlen(__FILE__); // a name that is freed, if it is let go; the engine itself keeps one
Co\run([new Magic, 'outer'], 1, 2);
Co\run(function () use ($inner) {
    var_dump(@Co\run([new Magic, $inner]), @Co\run([new Magic, $inner]));
    var_dump(Co\run([new Magic, $inner]));
});
Co::set(['max_coroutine' => 1]);
Co\run(function () {
    var_dump(go([new Magic, 'refused']));
});
?>
--EXPECTF--
outer 1 2
bool(false)
bool(false)

Warning: Co\run(): Unable to call Event::wait() in coroutine in %s on line %d
bool(false)

Warning: go(): exceed max number of coroutine 1 in %s on line %d
bool(false)
