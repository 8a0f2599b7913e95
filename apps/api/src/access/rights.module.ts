import { Module } from '@nestjs/common';
import { ConsentResolver } from './consent/consent.resolver';
import { CorrectionsResolver } from './records/corrections.resolver';
import { GuardianResolver } from './records/guardian.resolver';
import { RecordRequestsResolver } from './records/record-requests.resolver';
import { RecordsResolver } from './records/records.resolver';
import { TrailResolver } from './trail/trail.resolver';

/** What a person may ask of their record, and who did what with it. */
@Module({
  providers: [
    TrailResolver,
    ConsentResolver,
    RecordsResolver,
    RecordRequestsResolver,
    CorrectionsResolver,
    GuardianResolver,
  ],
})
export class RightsModule {}
