--TEST--
error_reporting=0 from the start is the level of every coroutine; where nobody set a level, all is reported
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

$code = <<<'PHP'
    function level()
    {
        return error_reporting() === E_ALL ? 'all' : error_reporting();
    }
    Swoole\Coroutine\run(function () {
        echo $missing, level(), ' ';
        go(function () {
            echo $missing, level(), ' ';
            Co::sleep(0.001);
            echo $missing, level(), "\n";
        });
    });
    PHP;
$show = ['-d', 'display_errors=1', '-d', 'html_errors=0'];
foreach ([['-d', 'error_reporting=0'], ['-d', 'error_reporting=1'], []] as $level) {
    $php = TestServer::command([...TestServer::php(), ...$show, ...$level, '-r', $code]);
    echo $php->wait(), ' ', preg_replace('/ on line \d+/', '', $php->stdout()), $php->stderr();
}
?>
--EXPECT--
0 0 0 0
0 1 1 1
0 
Warning: Undefined variable $missing in Command line code
all 
Warning: Undefined variable $missing in Command line code
all 
Warning: Undefined variable $missing in Command line code
all
