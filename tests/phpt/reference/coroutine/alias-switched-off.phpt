--TEST--
coroutine: Without short names there is no Co\Channel, Chan and Co\WaitGroup
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

$code = <<<'CODE'
    foreach (['Swoole\Coroutine\Channel', 'Co\Channel', 'Chan', 'Swoole\Coroutine\WaitGroup', 'Co\WaitGroup'] as $name) {
        echo $name, ' ', var_export(class_exists($name), true), "\n";
    }
    CODE;
$server = TestServer::command([...TestServer::php(), '-d', 'swoole.use_shortname=Off', '-r', $code]);
$server->wait();
echo $server->stdout(), $server->stderr();
?>
--EXPECT--
Swoole\Coroutine\Channel true
Co\Channel false
Chan false
Swoole\Coroutine\WaitGroup true
Co\WaitGroup false
