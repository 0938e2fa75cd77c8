using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heartstopper.Wiki.Content.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RevisionsByMoment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Revisions_Moment_PageId_Number_Author_Origin",
                table: "Revisions",
                columns: new[] { "Moment", "PageId", "Number", "Author", "Origin" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Revisions_Moment_PageId_Number_Author_Origin",
                table: "Revisions");
        }
    }
}
