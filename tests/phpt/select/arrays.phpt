--TEST--
swoole_select(): each array keeps what is ready, under its keys; outside coroutines it blocks
--EXTENSIONS--
sockets
--FILE--
<?php
[$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
[$c, $d] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
socket_create_pair(AF_UNIX, SOCK_STREAM, 0, $pair);

function show($count, $read, $write, $except): void
{
    $keys = fn($array) => is_array($array) ? implode(',', array_keys($array)) : gettype($array);
    echo $count, ': read ', $keys($read), ', write ', $keys($write), ', except ', $keys($except), "\n";
}

echo "nothing is ready\n";
$read = ['x' => $a, 7 => $c];
$write = $except = null;
show(swoole_select($read, $write, $except, 0.001), $read, $write, $except);

echo "one of three, an object\n";
socket_write($pair[1], 'hi');
$read = ['x' => $a, 7 => $c, 'socket' => $pair[0]];
$except = [$a];
show(swoole_select($read, $write, $except), $read, $write, $except);
var_dump($read['socket'] === $pair[0]);

echo "to read and to write, one descriptor\n";
fwrite($b, "one\ntwo\n");
$read = ['x' => $a, 7 => $c];
$write = [3 => $a, 'd' => $d];
show(swoole_select($read, $write, $except, 0), $read, $write, $except);

echo fgets($a);
echo "in the buffer of the stream\n";
$read = ['x' => $a, 7 => $c];
$write = [$d];
show(swoole_client_select($read, $write, $except, -1), $read, $write, $except);
echo fgets($a);

echo "hung up\n";
fclose($b);
$read = [$a];
$write = null;
$except = ['a' => $a, 'c' => $c];
show(swoole_select($read, $write, $except), $read, $write, $except);

echo "a reference and the same array twice\n";
$same = [&$a, $c];
show(swoole_select($same, $same, $write), $same, $same, $write);

echo "a file and a number\n";
$file = fopen(__FILE__, 'r');
$write = ['null' => fopen('/dev/null', 'w')];
$read = ['file' => $file];
$except = null;
show(swoole_select($read, $write, $except), $read, $write, $except);
$read = null;
$write = ['number' => 1];
swoole_select($read, $write, $except);
var_dump($write);

echo "by value: the count alone\n";
var_dump(@call_user_func('swoole_select', ['file' => $file], null, null));
?>
--EXPECT--
nothing is ready
0: read , write NULL, except NULL
one of three, an object
1: read socket, write NULL, except 
bool(true)
to read and to write, one descriptor
3: read x, write 3,d, except 
one
in the buffer of the stream
2: read x, write 0, except 
two
hung up
2: read 0, write NULL, except a
a reference and the same array twice
3: read 0,1, write 0,1, except NULL
a file and a number
2: read file, write null, except NULL
array(1) {
  ["number"]=>
  int(1)
}
by value: the count alone
int(1)
