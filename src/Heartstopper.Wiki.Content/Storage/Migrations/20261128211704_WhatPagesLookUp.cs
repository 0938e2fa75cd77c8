using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heartstopper.Wiki.Content.Storage.Migrations
{
    /// <inheritdoc />
    public partial class WhatPagesLookUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Claims_PageId",
                table: "Claims");

            migrationBuilder.CreateIndex(
                name: "IX_SearchTexts_Tier_SortKey_Address",
                table: "SearchTexts",
                columns: new[] { "Tier", "SortKey", "Address" });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_From",
                table: "Relationships",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_PageNames_Address",
                table: "PageNames",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_PageId_About",
                table: "Claims",
                columns: new[] { "PageId", "About" });

            migrationBuilder.CreateIndex(
                name: "IX_Castings_Character",
                table: "Castings",
                column: "Character");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SearchTexts_Tier_SortKey_Address",
                table: "SearchTexts");

            migrationBuilder.DropIndex(
                name: "IX_Relationships_From",
                table: "Relationships");

            migrationBuilder.DropIndex(
                name: "IX_PageNames_Address",
                table: "PageNames");

            migrationBuilder.DropIndex(
                name: "IX_Claims_PageId_About",
                table: "Claims");

            migrationBuilder.DropIndex(
                name: "IX_Castings_Character",
                table: "Castings");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_PageId",
                table: "Claims",
                column: "PageId");
        }
    }
}
