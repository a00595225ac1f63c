--TEST--
server: A Content-Encoding set by the script, even identity, is sent and nothing is compressed
--FILE--
<?php
require __DIR__ . '/../../inc/row.inc';

foreach (['identity', 'x-own'] as $value) {
    $server = serve_row("\$response->header('Content-Encoding', '$value'); \$response->end(str_repeat('a', 100));");
    $reply = fetch($server, '/', 'GET', ['Accept-Encoding' => 'gzip']);
    var_dump($reply->headerLines('Content-Encoding'), strlen($reply->body));
    finish_row($server);
}
?>
--EXPECT--
array(1) {
  [0]=>
  string(8) "identity"
}
int(100)
array(1) {
  [0]=>
  string(5) "x-own"
}
int(100)
