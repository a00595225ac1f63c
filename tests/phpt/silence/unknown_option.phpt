--TEST--
An unknown option is told with the nearest known name; one of Swoole's asynchronous server is noted in the log
--FILE--
<?php
use Swoole\Coroutine;

set_error_handler(fn ($level, $text) => print("$text\n"));

$server = new Coroutine\Http\Server('127.0.0.1');
$server->set(['pakage_max_length' => 1000, 'compression_levl' => 1, 'something_else' => 1, 7 => 1]);
var_dump($server->settings['pakage_max_length']);
$server->set(['worker_num' => 4, 'daemonize' => false]);
// Options of another set() are unknown to this one.
$server->set(['open_eof_check' => true]);

(new Coroutine\Server('127.0.0.1'))->set(['open_eof_chek' => true, 'http_compression' => true, 'reactor_num' => 2]);
// Swoole calls a function to frame packets; here that option would do nothing.
(new Coroutine\Server('127.0.0.1'))->set(['package_length_func' => fn () => 4]);

Coroutine::set(['max_corutine' => 10, 'worker_num' => 2]);
var_dump(Coroutine::getOptions());

echo "-- a handler that throws: nothing is set\n";
set_error_handler(fn ($level, $text) => throw new Exception($text));
try {
    $server->set(['slow_peer' => 'wait', 'xyz' => 1]);
} catch (Exception $e) {
    echo $e->getMessage(), "\n";
}
var_dump(isset($server->settings['slow_peer']));
?>
--EXPECTF--
Swoole\Coroutine\Http\Server::set(): unknown option pakage_max_length, did you mean package_max_length?
Swoole\Coroutine\Http\Server::set(): unknown option compression_levl, did you mean compression_level?
Swoole\Coroutine\Http\Server::set(): unknown option something_else
Swoole\Coroutine\Http\Server::set(): unknown option 7
int(1000)
[%s]	NOTICE	option worker_num belongs to Swoole's asynchronous server: it has no effect here
[%s]	NOTICE	option daemonize belongs to Swoole's asynchronous server: it has no effect here
Swoole\Coroutine\Http\Server::set(): unknown option open_eof_check
Swoole\Coroutine\Server::set(): unknown option open_eof_chek, did you mean open_eof_check?
Swoole\Coroutine\Server::set(): unknown option http_compression
[%s]	NOTICE	option reactor_num belongs to Swoole's asynchronous server: it has no effect here
Swoole\Coroutine\Server::set(): unknown option package_length_func, did you mean package_length_type?
Swoole\Coroutine::set(): unknown option max_corutine, did you mean max_coroutine?
Swoole\Coroutine::set(): unknown option worker_num
array(2) {
  ["max_corutine"]=>
  int(10)
  ["worker_num"]=>
  int(2)
}
-- a handler that throws: nothing is set
Swoole\Coroutine\Http\Server::set(): unknown option xyz
bool(false)
