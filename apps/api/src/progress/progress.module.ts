import { Module } from '@nestjs/common';
import { AttentionResolver } from './attention.resolver';
import { ExpectedPathResolver } from './expected-path.resolver';
import { ProgressResolver } from './progress.resolver';
import { ReportController } from './report.controller';
import { ReportResolver } from './report.resolver';
import { SessionComparisonResolver } from './session-comparison.resolver';

/** How clients are getting on, and who of them needs a look. */
@Module({
  providers: [
    ProgressResolver,
    ExpectedPathResolver,
    AttentionResolver,
    ReportResolver,
    SessionComparisonResolver,
  ],
  controllers: [ReportController],
})
export class ProgressModule {}
