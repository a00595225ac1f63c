--TEST--
Under another SAPI than the command line wsco loads harmlessly, and run() throws an Error that says why
--SKIPIF--
<?php
require __DIR__ . '/../inc/cgi.inc';
if (!php_cgi()) {
    echo 'skip no php-cgi of this version';
}
?>
--FILE--
<?php
require __DIR__ . '/../inc/server.inc';
require __DIR__ . '/../inc/cgi.inc';

$script = TestServer::file(<<<'CODE'
    <?php
    echo PHP_SAPI, ' ', phpversion('wsco') !== false ? 'loaded' : 'not loaded', "\n";
    $attempts = [
        fn () => Swoole\Coroutine\run(fn () => print("never\n")),
        fn () => go(fn () => print("never\n")),
        fn () => Swoole\Coroutine::sleep(1),
        fn () => (new Swoole\Coroutine\Http\Server('127.0.0.1', 0))->start(),
        fn () => var_dump(Swoole\Coroutine::getCid(), swoole_version() === SWOOLE_VERSION),
    ];
    foreach ($attempts as $attempt) {
        try {
            $attempt();
        } catch (Error $e) {
            echo $e::class, ': ', $e->getMessage(), "\n";
        }
    }
    register_shutdown_function(fn () => print("shutdown function\n"));
    exit("exit as ever\n");
    CODE);
$command = [php_cgi(), '-n', '-q', '-d', 'extension_dir=' . ini_get('extension_dir'), '-d', 'extension=wsco', '-d', 'html_errors=0',
    $script];
$process = TestServer::command($command);
echo $process->wait(), "\n", $process->stdout();
unlink($script);
?>
--EXPECT--
0
cgi-fcgi loaded
Error: wsco runs coroutines under the command line only
Error: wsco runs coroutines under the command line only
Swoole\Error: API must be called in the coroutine
Swoole\Error: API must be called in the coroutine
int(-1)
bool(true)
exit as ever
shutdown function
