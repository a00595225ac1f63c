<?php
class A { function b() { new Swoole\Coroutine\MySQL(); 
 function { } } } } )]
 if (swoole_cpu_num() {
 $x = "unclosed {$y->
