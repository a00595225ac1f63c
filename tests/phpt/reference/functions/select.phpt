--TEST--
functions: swoole_select() and swoole_client_select() leave what is ready in the arrays and count it
--FILE--
<?php
[$one, $two] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
fwrite($two, 'bytes');
$try = function () use ($one, $two): void {
    foreach (['swoole_select', 'swoole_client_select'] as $select) {
        $read = ['one' => $one, 'two' => $two];
        $write = $error = [];
        var_dump($select($read, $write, $error, 0.5), array_keys($read));
        $read = [$two];
        var_dump($select($read, $write, $error, 0.001), $read);
    }
};
$try();
Co\run($try);
?>
--EXPECT--
int(1)
array(1) {
  [0]=>
  string(3) "one"
}
int(0)
array(0) {
}
int(1)
array(1) {
  [0]=>
  string(3) "one"
}
int(0)
array(0) {
}
int(1)
array(1) {
  [0]=>
  string(3) "one"
}
int(0)
array(0) {
}
int(1)
array(1) {
  [0]=>
  string(3) "one"
}
int(0)
array(0) {
}
