--TEST--
WSCO_POLL with an unknown name is an Error that lists the names there are; each of those works
--FILE--
<?php
function with(string $name): string
{
    $code = 'try { Co\run(fn() => print "ran"); } catch (Error $e) { echo $e->getMessage(); }';
    return shell_exec('WSCO_POLL=' . escapeshellarg($name) . ' ' . getenv('TEST_PHP_EXECUTABLE') . ' -r ' . escapeshellarg($code));
}

$message = with('select');
echo $message, "\n";
foreach (explode(' ', substr($message, strrpos($message, ':') + 2)) as $name) {
    if (with($name) !== 'ran') {
        echo "$name does not run\n";
    }
}
echo with(''), "\n";
?>
--EXPECTF--
The event loop cannot be made: WSCO_POLL=select is unknown here; known are: %r(epoll )?(kqueue )?%rpoll
ran
