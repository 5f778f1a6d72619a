/** What an embed does after its first paint: notes of numbers. */
import './pointed.ts';
