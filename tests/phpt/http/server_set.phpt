--TEST--
Server::set() merges, keeps unknown keys, refuses an empty array
--FILE--
<?php
$server = new Swoole\Coroutine\Http\Server('127.0.0.1', 0);
var_dump($server->set([]), $server->settings);
var_dump(@$server->set(['package_max_length' => '4M', 'unheard_of' => [1]]));
var_dump($server->set(['package_max_length' => 1024, 'http_parse_post' => false]));
var_dump($server->set([]));
echo json_encode($server->settings), "\n";
$copy = $server->settings;
@$server->set(['unheard_of' => 2]);
echo json_encode($copy['unheard_of']), "\n";
try {
    $server->set('x');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
bool(false)
NULL
bool(true)
bool(true)
bool(false)
{"package_max_length":1024,"unheard_of":[1],"http_parse_post":false}
[1]
Swoole\Coroutine\Http\Server::set(): Argument #1 ($settings) must be of type array, string given
