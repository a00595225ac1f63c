--TEST--
functions: swoole_strerror() has the documented texts of error codes
--FILE--
<?php
foreach ([9, 32, 104, 110, 111, 125, 505, 508, 550, 711, 722, 723, 1001, 1002, 1004, 1201, 1202, 1203, 5001, 6001, 7105, 7106, 8501, 8502, 8503, 8504, 8505, 8506, 8507, 9013, 10001, 10015, 10016, 10017, 10018] as $number) {
    echo $number, ' ', swoole_strerror($number, SWOOLE_STRERROR_SWOOLE), "\n";
}
?>
--EXPECT--
9 Bad file descriptor
32 Broken pipe
104 Connection reset by peer
110 Connection timed out
111 Connection refused
125 Operation canceled
505 Invalid params
508 Protocol error
550 No payload
711 DNS Lookup resolve failed
722 Bad host addr
723 Bad port
1001 Session closed by server
1002 Session closed by client
1004 Session closed
1201 Package length too large
1202 Package length not found
1203 Data length too large
5001 Client no connection
6001 Socket closed
7105 Http conflict header
7106 Http context unavailable
8501 Websocket bad client
8502 Websocket bad opcode
8503 Websocket unconnected
8504 Websocket handshake failed
8505 Websocket pack failed
8506 Websocket unpack failed
8507 Websocket incomplete packet
9013 Server is not regular file
10001 Coroutine out of coroutine
10015 Coroutine cannot cancel
10016 Coroutine not exists
10017 Coroutine canceled
10018 Coroutine timedout
