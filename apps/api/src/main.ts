import 'reflect-metadata';
import { run } from '../../composition/run.js';

run('api');
