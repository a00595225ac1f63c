--TEST--
Xdebug: max_nesting_level is of each coroutine; an exception's trace is that of its coroutine
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

[$status, $output] = Xdebug::run('develop', <<<'PHP'
    function deep(int $n): int
    {
        if ($n > 0) {
            return deep($n - 1) + 1;
        }
        Co::sleep(0.001);
        return 0;
    }
    Co\run(function () {
        for ($i = 0; $i < 20; $i++) {
            go(function () use (&$depths) {
                $depths[] = deep(40);
            });
        }
        Co::sleep(0.002);
        echo count($depths), ' ', array_sum($depths), "\n";
        go(function () {
            try {
                deep(60);
            } catch (Error $e) {
                echo $e->getMessage(), ' ', count($e->getTrace()), "\n";
            }
        });
        go(function () {
            try {
                Co::sleep(0.001);
                throw new Exception('thrown');
            } catch (Exception $e) {
                echo $e->getMessage(), ' ', count($e->getTrace()), "\n";
            }
        });
    });
    PHP, ['xdebug.max_nesting_level' => 50]);
echo $status, "\n", $output;
?>
--EXPECTF--
0
20 800
Xdebug has detected a possible infinite loop%s'50'%s 50
thrown 1
