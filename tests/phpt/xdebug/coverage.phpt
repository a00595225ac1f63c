--TEST--
Xdebug: code coverage sees the lines that coroutines run before and after they wait
--SKIPIF--
<?php
require __DIR__ . '/../inc/xdebug.inc';
echo Xdebug::skip();
?>
--FILE--
<?php
require __DIR__ . '/../inc/xdebug.inc';

[$status, $output] = Xdebug::run('coverage', <<<'PHP'
    xdebug_start_code_coverage(XDEBUG_CC_UNUSED);
    function covered(bool $wait): void
    {
        if ($wait) {
            Co::sleep(0.001);
            $after = 1;
        } else {
            $never = 1;
        }
    }
    Co\run(function () {
        go(fn () => covered(true));
        go('covered', true);
    });
    $lines = xdebug_get_code_coverage()[__FILE__];
    foreach ([5, 6, 7, 9, 13, 14] as $line) {
        echo "$line: {$lines[$line]}\n";
    }
    PHP);
echo $status, "\n", $output;
?>
--EXPECT--
0
5: 1
6: 1
7: 1
9: -1
13: 1
14: 1
