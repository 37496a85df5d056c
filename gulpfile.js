const { dest, src } = require('gulp');

/** Icons keep their folders under dist, where n8n's loader looks for them; without `encoding: false` gulp 5 spoils binary files. */
function icons() {
	return src(['icons/**/*.{png,svg}', 'nodes/**/*.{png,svg}'], { base: '.', encoding: false }).pipe(dest('dist'));
}

exports['build:icons'] = icons;
