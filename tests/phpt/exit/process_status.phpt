--TEST--
the exit status of the process: of exit in coroutines, uncaught exceptions, fatal errors, signals in the loop
--ENV--
USE_TRACKED_ALLOC=1
--FILE--
<?php
function status(string $code): void
{
    exec(getenv('TEST_PHP_EXECUTABLE') . ' -r ' . escapeshellarg($code) . ' 2>&1', $output, $status);
    echo $status, ' ', $code, "\n";
}
status('go(fn () => exit(7));');
status('go(fn () => exit(7)); exit(3);');
status('Co\run(function () { go(fn () => exit(7)); Co::sleep(0.001); exit("text"); });');
status('go(fn () => exit("text"));');
status('go(function () { Co::sleep(0.001); throw new Exception("x"); });');
status('go(function () { Co::sleep(0.001); @trigger_error("x", E_USER_ERROR); });');
status('go(fn () => Co::yield());');
status('go(function () { try { throw new Exception; } catch (Exception $e) {} });');
status('exit(5);');
?>
--EXPECT--
7 go(fn () => exit(7));
3 go(fn () => exit(7)); exit(3);
7 Co\run(function () { go(fn () => exit(7)); Co::sleep(0.001); exit("text"); });
0 go(fn () => exit("text"));
255 go(function () { Co::sleep(0.001); throw new Exception("x"); });
255 go(function () { Co::sleep(0.001); @trigger_error("x", E_USER_ERROR); });
0 go(fn () => Co::yield());
0 go(function () { try { throw new Exception; } catch (Exception $e) {} });
5 exit(5);
